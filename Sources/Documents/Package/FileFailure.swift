package import Campaign

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file was not written: where, at which step, and what the system said.
package struct FileFailure: Error, Hashable, Sendable {
  /// What was being done.
  package enum Step: Hashable, Sendable {
    case makeFolder, write, replace
  }

  /// The file or folder as the caller named it.
  package var path: String
  package var step: Step
  /// The system's `errno`.
  package var code: Int32

  package init(path: String, step: Step, code: Int32) {
    self.path = path
    self.step = step
    self.code = code
  }

  /// One sentence for the planner: what could not be done, to which file, and why.
  package func message(in language: Language) -> String {
    let what =
      switch step {
      case .makeFolder:
        language(vi: "Không tạo được thư mục \(path)", en: "Cannot create the folder \(path)")
      case .write: language(vi: "Không ghi được tệp \(path)", en: "Cannot write \(path)")
      case .replace: language(vi: "Không thay được tệp \(path)", en: "Cannot replace \(path)")
      }
    return "\(what): \(reason(in: language))."
  }

  private func reason(in language: Language) -> String {
    switch code {
    case EACCES, EPERM: language(vi: "không có quyền ghi ở đây", en: "no permission to write here")
    case ENOSPC: language(vi: "đĩa đã đầy", en: "the disk is full")
    case EDQUOT:
      language(vi: "đã dùng hết dung lượng được cấp", en: "the disk quota is used up")
    case EROFS:
      language(vi: "ổ đĩa chỉ cho phép đọc", en: "the disk is read-only")
    case EEXIST:
      language(vi: "đã có tệp trùng tên", en: "there is a file of that name")
    case ENOENT: language(vi: "đường dẫn không tồn tại", en: "the path does not exist")
    case ENOTDIR:
      language(
        vi: "một phần của đường dẫn là tệp, không phải thư mục",
        en: "a part of the path is a file, not a folder")
    case EISDIR:
      language(vi: "đã có thư mục trùng tên", en: "there is a folder of that name")
    case ENAMETOOLONG: language(vi: "tên quá dài", en: "the name is too long")
    case EINVAL: language(vi: "tên không hợp lệ", en: "the name is not valid")
    default: language(vi: "hệ thống báo lỗi số \(code)", en: "the system reports error \(code)")
    }
  }
}
