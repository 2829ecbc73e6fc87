/// What is said about each of `ChangeCases`: place, severity and name, then the message in Vietnamese
/// and in English.
enum ChangeTexts {
  static let byName: [String: String] = {
    var texts: [String: String] = [:]
    for block in all.split(separator: "## ") {
      let lines = block.split(separator: "\n", maxSplits: 1)
      texts[String(lines[0])] = lines.count > 1 ? String(lines[1]) : ""
    }
    return texts
  }()

  private static let all = #"""
    ## nothing stated
    changes.yaml:3:5 error bad-change
      Mục này không nói có gì thay đổi. Dùng được: away, driver-away, guest-away, vehicle-out, closed-day, open-day, host-refuses, add-meeting, cancel, optional, required, confirmed.
      This entry does not say what has changed. Allowed: away, driver-away, guest-away, vehicle-out, closed-day, open-day, host-refuses, add-meeting, cancel, optional, required, confirmed.
    ## two stated
    changes.yaml:3:5 error bad-change
      Mục này nêu “away” và “cancel” cùng lúc; mỗi mục chỉ nêu một thay đổi, hãy tách ra.
      This entry states “away” and “cancel” at once; give each change an entry of its own.
    ## unknown word
    changes.yaml:3:6 error unknown-key
      Không có khóa “cancle” ở đây. Có phải “cancel”?
      There is no key “cancle” here. Did you mean “cancel”?
    ## unknown ids
    changes.yaml:3:12 error unknown-id
      Không có cán bộ nào mang mã “gdd”. Có phải “gd”?
      There is no person with the id “gdd”. Did you mean “gd”?
    changes.yaml:4:19 error unknown-id
      Không có lái xe nào mang mã “lai-xe”. Hiện có: lx.
      There is no driver with the id “lai-xe”. There are: lx.
    changes.yaml:5:18 error unknown-id
      Không có đại biểu nào mang mã “k11”. Có phải “k1”?
      There is no guest with the id “k11”. Did you mean “k1”?
    changes.yaml:6:19 error unknown-id
      Không có xe nào mang mã “xe8”. Có phải “xe7”?
      There is no vehicle with the id “xe8”. Did you mean “xe7”?
    changes.yaml:7:20 error unknown-id
      Không có đơn vị tiếp nào mang mã “yen-mi”. Có phải “yen-my”?
      There is no host with the id “yen-mi”. Did you mean “yen-my”?
    changes.yaml:8:14 error unknown-id
      Không có cuộc làm việc nào mang mã “van-lan”. Có phải “van-lam”?
      There is no meeting with the id “van-lan”. Did you mean “van-lam”?
    changes.yaml:9:17 error unknown-id
      Không có cuộc làm việc nào mang mã “hung-yen”. Hiện có: yen-my, van-lam.
      There is no meeting with the id “hung-yen”. There are: yen-my, van-lam.
    ## no slots
    changes.yaml:3:5 error missing-key
      Thiếu khóa bắt buộc “slots”; ví dụ: slots: 2023-04-19 morning
      The required key “slots” is missing; for example: slots: 2023-04-19 morning
    ## outside
    changes.yaml:3:12 error date-outside-window
      Ngày 20/4/2022 nằm ngoài đợt công tác (từ 18/4/2023 đến 28/4/2023). Có phải 20/4/2023?
      20/4/2022 lies outside the window (18/4/2023 to 28/4/2023). Did you mean 20/4/2023?
    changes.yaml:4:19 error date-outside-window
      Khoảng 02/5/2023 – 03/5/2023 nằm ngoài đợt công tác (từ 18/4/2023 đến 28/4/2023).
      02/5/2023 to 03/5/2023 lies outside the window (18/4/2023 to 28/4/2023).
    changes.yaml:5:16 error date-outside-window
      Ngày 29/4/2023 nằm ngoài đợt công tác (từ 18/4/2023 đến 28/4/2023).
      29/4/2023 lies outside the window (18/4/2023 to 28/4/2023).
    changes.yaml:6:18 error date-outside-window
      Khoảng 19/4/2024 – 21/4/2024 nằm ngoài đợt công tác (từ 18/4/2023 đến 28/4/2023). Có phải 19/4/2023?
      19/4/2024 to 21/4/2024 lies outside the window (18/4/2023 to 28/4/2023). Did you mean 19/4/2023?
    ## frozen beyond the window
    changes.yaml:2:15 error date-outside-window
      Giữ nguyên đến 04/5/2023 là sau cả đợt công tác (từ 18/4/2023 đến 28/4/2023), không còn gì để xếp lại.
      Frozen until 04/5/2023 is beyond the window (18/4/2023 to 28/4/2023): nothing is left to plan.
    ## nothing frozen
    changes.yaml:2:15 note nothing-frozen
      Lịch đã ban hành không có cuộc làm việc nào trước 19/4/2023; ngày này chỉ để biết ngày nào là gần.
      Nothing is published before 19/4/2023; the date only tells which dates are near.
    ## frozen
    changes.yaml:4:12 note frozen
      Chỉ tính từ 20/4/2023; trước đó lịch giữ nguyên.
      It counts from 20/4/2023 on; what is published before stays as it is.
    changes.yaml:5:16 note frozen
      Chỉ tính từ 20/4/2023; trước đó lịch giữ nguyên.
      It counts from 20/4/2023 on; what is published before stays as it is.
    changes.yaml:6:18 warning frozen
      Thay đổi này chỉ nói về những ngày trước 20/4/2023, đã giữ nguyên; nó không có tác dụng.
      This change is about dates before 20/4/2023 only, which stay as they are; it has no effect.
    changes.yaml:7:16 warning frozen
      Thay đổi này chỉ nói về những ngày trước 20/4/2023, đã giữ nguyên; nó không có tác dụng.
      This change is about dates before 20/4/2023 only, which stay as they are; it has no effect.
    ## no effect
    changes.yaml:3:12 warning no-effect
      Thay đổi này không có tác dụng: không buổi nào trong đó là buổi làm việc của đợt công tác.
      This change has no effect: none of its slots is worked in the window.
    changes.yaml:5:12 warning no-effect
      Thay đổi này không có tác dụng: đợt công tác đã tính đến việc này.
      This change has no effect: the campaign says so already.
    changes.yaml:6:16 warning no-effect
      Thay đổi này không có tác dụng: những ngày đó vốn là ngày làm việc.
      This change has no effect: its dates are worked already.
    changes.yaml:7:18 warning no-effect
      Thay đổi này không có tác dụng: không buổi nào trong đó là buổi làm việc của đợt công tác.
      This change has no effect: none of its slots is worked in the window.
    changes.yaml:9:16 warning no-effect
      Thay đổi này không có tác dụng: một thay đổi khác đã nói như vậy.
      This change has no effect: another change says the same.
    changes.yaml:10:16 warning no-effect
      Thay đổi này không có tác dụng: cuộc làm việc vốn bắt buộc.
      This change has no effect: the meeting is required already.
    ## closed and opened
    changes.yaml:4:18 error contradiction
      Ngày 22/4/2023 vừa được mở vừa bị đóng; hãy bỏ một trong hai.
      22/4/2023 is opened and closed at once; remove one of the two.
    ## id taken
    changes.yaml:3:24 error duplicate-id
      Mã “yen-my” đã có trong đợt công tác; hãy đặt “id” khác cho cuộc làm việc thêm vào.
      The id “yen-my” is taken in the campaign; give the added meeting another “id”.
    ## added to what is frozen
    changes.yaml:4:49 error frozen
      Cuộc làm việc thêm vào “a” chỉ được xếp đến 19/4/2023, nhưng lịch trước 20/4/2023 giữ nguyên; hãy chọn ngày sau.
      The added meeting “a” may be held until 19/4/2023 only, but everything before 20/4/2023 stays as it is; choose a later date.
    changes.yaml:5:47 error frozen
      Cuộc làm việc thêm vào “b” chỉ được xếp đến 18/4/2023, nhưng lịch trước 20/4/2023 giữ nguyên; hãy chọn ngày sau.
      The added meeting “b” may be held until 18/4/2023 only, but everything before 20/4/2023 stays as it is; choose a later date.
    ## frozen meetings
    changes.yaml:4:14 error frozen
      Không hủy được “yen-my”: cuộc làm việc đã ban hành cho 19/4/2023, trong phần giữ nguyên.
      “yen-my” cannot be cancelled: it is published for 19/4/2023, which is frozen.
    changes.yaml:5:16 warning no-effect
      Thay đổi này không có tác dụng: cuộc làm việc đã ban hành cho 24/4/2023, trong phần giữ nguyên.
      This change has no effect: the meeting is published for 24/4/2023, which is frozen.
    ## order dropped
    changes.yaml:3:14 note order-dropped
      Hủy “van-lam” nên thứ tự giữa nó và “yen-my” không còn.
      With “van-lam” cancelled the order between it and “yen-my” no longer counts.
    ## contradictions
    changes.yaml:3:14 note order-dropped
      Hủy “yen-my” nên thứ tự giữa nó và “van-lam” không còn.
      With “yen-my” cancelled the order between it and “van-lam” no longer counts.
    changes.yaml:4:17 error contradiction
      Các thay đổi về cuộc làm việc “yen-my” trái nhau; hãy chỉ giữ một.
      The changes of meeting “yen-my” contradict each other; keep one of them.
    changes.yaml:6:16 error contradiction
      Các thay đổi về cuộc làm việc “van-lam” trái nhau; hãy chỉ giữ một.
      The changes of meeting “van-lam” contradict each other; keep one of them.
    ## confirmed, not published
    changes.yaml:3:17 error confirmed-unpublished
      Cuộc làm việc “them” không có trong lịch đã ban hành nên không có gì để xác nhận.
      Meeting “them” is not in the published schedule, so there is nothing to confirm.
    ## confirmed, closed
    changes.yaml:3:18 error confirmed-impossible
      Cuộc làm việc “yen-my” đã xác nhận vào buổi sáng 19/4/2023, nhưng buổi đó không làm việc (họp); hãy bỏ xác nhận hoặc sửa thay đổi kia.
      Meeting “yen-my” is confirmed for buổi sáng on 19/4/2023, but that is not worked (họp); withdraw the confirmation or correct the other change.
    changes.yaml:3:26 error confirmed-impossible
      Cuộc làm việc “van-lam” đã xác nhận vào buổi chiều 24/4/2023, nhưng “van-lam” không tiếp được buổi đó; hãy bỏ xác nhận hoặc sửa thay đổi kia.
      Meeting “van-lam” is confirmed for buổi chiều on 24/4/2023, but “van-lam” refuses that slot; withdraw the confirmation or correct the other change.
    ## confirmed, not allowed
    changes.yaml:3:18 error confirmed-impossible
      Cuộc làm việc “yen-my” đã xác nhận vào buổi sáng 19/4/2023, nhưng buổi hoặc địa điểm đó không thuộc những gì đợt công tác cho phép; hãy bỏ xác nhận hoặc sửa thay đổi kia.
      Meeting “yen-my” is confirmed for buổi sáng on 19/4/2023, but the campaign does not allow that slot or place; withdraw the confirmation or correct the other change.
    ## nobody on duty
    changes.yaml:4:12 error no-leader-on-duty
      Ngày 20/4/2023: lãnh đạo vắng, không đủ 1 người trực (quy tắc “duty”).
      On 20/4/2023 leaders are away: fewer than 1 can be on duty (rule “duty”).
    ## no slot left
    changes.yaml:3:20 error no-possible-slot
      Cuộc làm việc “van-lam” không còn buổi nào: các buổi đủ dài trong ngày cho phép đều bị “van-lam” từ chối hoặc đóng.
      Meeting “van-lam” has no slot left: all that are long enough on its dates are refused by “van-lam” or closed.
    ## no slot ahead
    changes.yaml:2:15 error no-possible-slot
      Cuộc làm việc “van-lam” không còn buổi nào từ 24/4/2023: các buổi đủ dài trong ngày cho phép đều bị “van-lam” từ chối hoặc đóng. Hãy hủy nó hoặc mở thêm ngày.
      Meeting “van-lam” has no slot left from 24/4/2023 on: all that are long enough on its dates are refused by “van-lam” or closed. Cancel it or open a day.
    ## pinned to a closed day
    changes.yaml:3:18 error pin-closed
      Cuộc làm việc “van-lam” ghim vào 20/4/2023, không phải buổi làm việc: họp. Hãy chọn ngày khác hoặc thêm ngày vào “calendar.worked”.
      Meeting “van-lam” is pinned to 20/4/2023, which is not worked: họp. Choose another date or add it to “calendar.worked”.
    ## all closed
    changes.yaml:3:18 error no-open-slot
      Không có buổi làm việc nào từ 18/4/2023 đến 28/4/2023: toàn ngày nghỉ hoặc buổi đóng; hãy nới “window” hoặc thêm “calendar.worked”.
      There is no open slot in 18/4/2023 to 28/4/2023: all of it is days off or closed; widen “window” or add “calendar.worked”.
    ## no driver
    changes.yaml:3:19 warning vehicle-without-driver
      Xe “xe7” không ngày nào có lái xe được phép lái mà không vắng; xe sẽ không được dùng.
      Vehicle “xe7” has no allowed driver on any of its days; it will not be used.
    ## added meeting that cannot be
    changes.yaml:3:51 error meeting-too-long
      Cuộc làm việc “a” dài 300 phút; buổi dài nhất (buổi sáng) chỉ có 210 phút.
      Meeting “a” takes 300 minutes; the longest session (buổi sáng) has 210.
    changes.yaml:4:51 error too-few-guests
      Cuộc làm việc “b” mời ít nhất 3 đại biểu của “dn”, nhưng chỉ 1 người phù hợp.
      Meeting “b” invites at least 3 of “dn” but only 1 fit.
    changes.yaml:5:49 error dates-closed
      Cuộc làm việc “c” chỉ được xếp từ 22/4/2023 đến 23/4/2023, toàn ngày nghỉ hoặc buổi đóng (22/4/2023 thứ Bảy; 23/4/2023 Chủ nhật).
      Meeting “c” may be held 22/4/2023 to 23/4/2023 only, all of it closed (22/4/2023 Saturday; 23/4/2023 Sunday).
    changes.yaml:6:54 error date-outside-window
      Ngày 29/4/2023 nằm ngoài đợt công tác (từ 18/4/2023 đến 28/4/2023).
      29/4/2023 lies outside the window (18/4/2023 to 28/4/2023).
    changes.yaml:7:19 error travel-missing
      Thiếu thời gian đi giữa “xa” – “so”, “xa” – “yen-my”, “xa” – “van-lam”; hãy thêm lat và lon hoặc dòng trong bảng “travel.table”.
      No travel time between “xa” – “so”, “xa” – “yen-my”, “xa” – “van-lam”; add lat and lon, or rows to “travel.table”.
    ## step on a closed day
    changes.yaml:3:18 error pin-closed
      Bước “nv-1” ấn định 20/4/2023, không phải ngày làm việc: họp. Hãy chọn ngày khác hoặc thêm ngày vào “calendar.worked”.
      Step “nv-1” is fixed to 20/4/2023, which is not worked: họp. Choose another date or add it to “calendar.worked”.

    """#
}
