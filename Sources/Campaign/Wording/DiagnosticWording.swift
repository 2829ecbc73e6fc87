/// Puts every mistake into words: what was found, what is allowed, and the likely fix.
extension Mistake {
  /// One or two sentences in the language.
  func message(_ language: Language) -> String {
    let words = DiagnosticWords(language: language)
    switch self {
    // Files
    case .file(let name, let problem):
      return words.file(name, problem)
    case .yamlSyntax(let problem):
      return language(
        vi:
          "Sai cú pháp YAML (\(problem)); hãy kiểm tra thụt dòng, dấu hai chấm và dấu ngoặc ở dòng này và dòng trước.",
        en:
          "YAML syntax error (\(problem)); check indentation, colons and brackets on this line and the one before."
      )
    case .yamlTooLarge:
      return language(
        vi: "Tệp YAML lồng nhau quá sâu hoặc quá nhiều giá trị; hãy chuyển bảng dài sang tệp .csv.",
        en: "The YAML nests too deep or holds too many values; move long tables to .csv files.")
    case .notOSRM:
      return language(
        vi:
          "Tệp không có dạng trả lời của dịch vụ table của OSRM (JSON với durations và distances).",
        en: "The file is no answer of OSRM's table service (JSON with durations and distances).")
    case .osrmMissing(let part):
      return language(
        vi: "Bảng OSRM thiếu “\(part)”; hãy hỏi dịch vụ với annotations=duration,distance.",
        en: "The OSRM table lacks “\(part)”; ask the service with annotations=duration,distance.")
    case .osrmShape(let rows, let columns):
      return language(
        vi:
          "Bảng OSRM không đều: durations và distances phải cùng có \(rows) dòng, \(columns) cột.",
        en:
          "The OSRM table is uneven: durations and distances need \(rows) rows of \(columns) columns each."
      )
    case .osrmCount(let found, let places):
      return language(
        vi:
          "Bảng OSRM có \(found) điểm nhưng đợt công tác có \(places) địa điểm; hãy ghi mã địa điểm vào “name”.",
        en:
          "The OSRM table has \(found) points but the campaign has \(places) places; put place ids into “name”."
      )
    case .osrmRange(let from, let to):
      return language(
        vi: "Bảng OSRM: từ “\(from)” đến “\(to)” phải trong 0–86400 giây và 0–5000000 mét.",
        en: "OSRM table: “\(from)” to “\(to)” must be within 0–86400 seconds and 0–5000000 metres.")
    case .more(let count):
      let number = Formatting.integer(count, language)
      return language(
        vi: "Còn \(number) thông báo nữa chưa liệt kê; hãy sửa các lỗi trên rồi kiểm tra lại.",
        en: "\(number) more are not listed; fix those above and check again.")
    case .json(let mistake):
      return mistake.message(language)
    case .table(let mistake):
      return mistake.message(language)
    case .change(let mistake):
      return mistake.message(language)
    case .inside(.path(let path), let mistake):
      return "\(path): " + mistake.message(language)
    case .inside(.column(let column), let mistake):
      return language(vi: "Cột \(column): ", en: "Column \(column): ") + mistake.message(language)

    // Structure
    case .badFormat(let found):
      return language(
        vi: "Định dạng “\(found)” chưa được hỗ trợ; phiên bản này đọc format: 1.",
        en: "Format “\(found)” is not supported; this version reads format: 1.")
    case .unknownKey(let key, let nearest, let allowed):
      return language(
        vi: "Không có khóa “\(Quoting.short(key))” ở đây.",
        en: "There is no key “\(Quoting.short(key))” here.")
        + words.fix(nearest, allowed: allowed)
    case .duplicateKey(let key, let firstLine):
      let line = firstLine.map {
        language(vi: " (đã có ở dòng \($0))", en: " (also on line \($0))")
      }
      return language(
        vi: "Khóa “\(Quoting.short(key))” viết hai lần\(line ?? ""); hãy bỏ một.",
        en: "The key “\(Quoting.short(key))” stands twice\(line ?? ""); remove one.")
    case .missingKey(let key, let example):
      return language(
        vi: "Thiếu khóa bắt buộc “\(key)”; ví dụ: \(example)",
        en: "The required key “\(key)” is missing; for example: \(example)")
    case .wrongType(let key, let expected):
      let what = words.expected(expected)
      guard let key else { return language(vi: "Ở đây cần \(what).", en: "Expected \(what) here.") }
      return language(vi: "“\(key)” cần \(what).", en: "“\(key)” needs \(what).")
    case .tooMany(let key, let count, let most):
      return language(
        vi: "“\(key)” có \(count) mục; nhiều nhất \(most).",
        en: "“\(key)” has \(count) entries; at most \(most).")
    case .emptyList(let key):
      return language(
        vi: "“\(key)” trống; cần ít nhất một mục, hoặc bỏ khóa này để dùng mặc định.",
        en: "“\(key)” is empty; give at least one entry, or remove the key to use the default.")

    // Values
    case .badInteger(let key, let found, let fix):
      return language(
        vi: "“\(key)” cần một số nguyên, không phải “\(found)”.",
        en: "“\(key)” needs a whole number, not “\(found)”.") + words.fix(fix)
    case .badDecimal(let key, let found):
      return language(
        vi: "“\(key)” cần một số như 20.65, không phải “\(found)”.",
        en: "“\(key)” needs a number such as 20.65, not “\(found)”.")
    case .badKilometres(let key, let found):
      return language(
        vi:
          "“\(key)” cần số ki-lô-mét, nhiều nhất ba chữ số thập phân, như 21.5; không phải “\(found)”.",
        en: "“\(key)” needs kilometres with at most three decimals, such as 21.5, not “\(found)”.")
    case .badThousandths(let key, let found):
      return language(
        vi: "“\(key)” cần một số, nhiều nhất ba chữ số thập phân, như 2.5; không phải “\(found)”.",
        en: "“\(key)” needs a number with at most three decimals, such as 2.5, not “\(found)”.")
    case .badAmount(let key, let found, let unit, let fix):
      return words.badAmount(key: key, found: found, unit) + words.fix(fix)
    case .outOfRange(let key, let found, let least, let most):
      let swapped =
        key == "lat"
        ? language(vi: " Có phải lat và lon đổi chỗ?", en: " Are lat and lon swapped?") : ""
      return language(
        vi: "“\(key)” là \(found); phải từ \(least) đến \(most).",
        en: "“\(key)” is \(found); it must be from \(least) to \(most).") + swapped
    case .badBoolean(let key, let found):
      let what = found.map { language(vi: ", không phải “\($0)”", en: ", not “\($0)”") }
      return language(
        vi: "“\(key)” cần true hoặc false\(what ?? "").",
        en: "“\(key)” needs true or false\(what ?? "").")
    case .badDate(let found, let fix):
      return language(
        vi: "“\(found)” không phải ngày có thật viết dạng năm-tháng-ngày (2023-04-18).",
        en: "“\(found)” is no date of the form year-month-day (2023-04-18).") + words.fix(fix)
    case .badDocumentDate(let found, let fix):
      return language(
        vi: "“\(found)” không phải năm (2023), năm-tháng (2023-04) hay ngày (2023-04-18).",
        en: "“\(found)” is no year (2023), month (2023-04) or date (2023-04-18).")
        + words.fix(fix)
    case .rangeBackwards(let from, let to):
      return language(
        vi:
          "Khoảng ngày bắt đầu \(words.date(from)) nhưng kết thúc trước đó, \(words.date(to)); hãy đổi chỗ.",
        en:
          "The dates begin on \(words.date(from)) and end before, on \(words.date(to)); swap them.")
    case .badTime(let found, let fix):
      return language(
        vi: "“\(found)” không phải giờ dạng \"08:30\".",
        en: "“\(found)” is no time of the form \"08:30\".") + words.fix(fix.map { "\"\($0)\"" })
    case .badPattern(let found, let sessions, let nearest):
      return language(
        vi: "“\(found)” không phải ngày, thứ (monday…sunday) hay buổi.",
        en: "“\(found)” is no date, day of the week (monday…sunday) or session.")
        + words.fix(nearest, allowed: nearest == nil ? sessions : [])
    case .patternTwoDates(let found):
      return language(
        vi:
          "“\(found)” có hai lần ngày; mỗi mục chỉ một ngày hoặc một khoảng ngày, hãy tách thành hai mục.",
        en:
          "“\(found)” names dates twice; an entry has one date or one range, so split it into two.")
    case .badWord(let vocabulary, let found, let allowed, let nearest):
      return language(
        vi: "“\(found)” không phải \(words.vocabulary(vocabulary)).",
        en: "“\(found)” is not \(words.vocabulary(vocabulary)).")
        + words.fix(nearest, allowed: allowed)
    case .badID(let found):
      return language(
        vi:
          "“\(found)” không dùng làm mã được: mã dài 1–64 ký tự, không có dấu cách và , ; | \", không trùng tên thứ.",
        en:
          "“\(found)” cannot be an id: ids have 1–64 characters, no blanks and none of , ; | \", and are no weekday names."
      )

    // References
    case .formerID(let noun, let id):
      return language(
        vi: "Đợt công tác không còn \(words.noun(noun)) “\(id)”.",
        en: "The campaign no longer has the \(words.noun(noun)) “\(id)”.")
    case .unknownID(let noun, let id, let nearest, let some, let count):
      let none = language(
        vi: "Không có \(words.noun(noun)) nào mang mã “\(id)”.",
        en: "There is no \(words.noun(noun)) with the id “\(id)”.")
      guard nearest == nil, count > 0 else { return none + words.fix(nearest, allowed: []) }
      let list = some.joined(separator: ", ") + (count > some.count ? ", …" : ".")
      return none + language(vi: " Hiện có: \(list)", en: " There are: \(list)")
    case .annexLabelTwice(let label, let first):
      let line = first.line.map { language(vi: ", dòng \($0)", en: ", line \($0)") } ?? ""
      return language(
        vi:
          "Nhãn “\(label)” đã dùng cho một phụ lục khác (\(first.file)\(line)); mỗi phụ lục nên có nhãn riêng.",
        en:
          "The label “\(label)” is already that of another annex (\(first.file)\(line)); give each annex its own."
      )
    case .duplicateID(let noun, let id, let first):
      let line = first.line.map { language(vi: ", dòng \($0)", en: ", line \($0)") } ?? ""
      return language(
        vi:
          "Mã “\(id)” đã dùng cho một \(words.noun(noun)) khác (\(first.file)\(line)); mỗi mã chỉ dùng một lần.",
        en:
          "The id “\(id)” is already taken by another \(words.noun(noun)) (\(first.file)\(line)); use each id once."
      )

    // Calendar and slots
    case .sessionBackwards(let id, let start, let end):
      return language(
        vi:
          "Buổi “\(id)” kết thúc lúc \(end), không sau lúc bắt đầu \(start); hãy kiểm tra start và end.",
        en: "Session “\(id)” ends at \(end), not after its start at \(start); check start and end.")
    case .startOutsideSession(let id, let found, let after, let end):
      return language(
        vi: "Giờ bắt đầu \(found) của buổi “\(id)” phải sau \(after) và trước \(end).",
        en: "The start \(found) of session “\(id)” must lie after \(after) and before \(end).")
    case .windowTooLong(let days, let most):
      return language(
        vi: "Đợt công tác dài \(days) ngày; nhiều nhất \(most).",
        en: "The window has \(days) days; at most \(most).")
    case .noOpenSlot(let window):
      return language(
        vi:
          "Không có buổi làm việc nào \(words.dates(window)): toàn ngày nghỉ hoặc buổi đóng; hãy nới “window” hoặc thêm “calendar.worked”.",
        en:
          "There is no open slot in \(words.dates(window)): all of it is days off or closed; widen “window” or add “calendar.worked”."
      )
    case .unsettledDay(let day):
      return language(
        vi:
          "Ngày \(words.date(day.date)) (\(day.name)) mới là dự kiến, chưa có quyết định chính thức; lịch coi theo danh sách, nếu khác hãy ghi vào “calendar.worked” hoặc “calendar.closed”.",
        en:
          "\(words.date(day.date)) (\(day.name)) is taken from the list but not yet decided officially; if it differs, use “calendar.worked” or “calendar.closed”."
      )
    case .duplicateDay(let date, let firstLine):
      let line = firstLine.map { language(vi: " ở dòng \($0)", en: " on line \($0)") } ?? ""
      return language(
        vi: "Ngày \(words.date(date)) đã có\(line); mỗi ngày ghi một dòng.",
        en: "\(words.date(date)) already stands\(line); give each date one row.")
    case .yearWithoutList(let year, let first, let last):
      return language(
        vi:
          "Danh sách ngày nghỉ chỉ có năm \(first)–\(last), không có \(year); hãy ghi ngày nghỉ vào “calendar.closed” hoặc dùng tệp riêng.",
        en:
          "The list of days off covers \(first)–\(last), not \(year); give days off in “calendar.closed” or in a file of your own."
      )
    case .dateOutsideWindow(let date, let window):
      return language(
        vi: "Ngày \(words.date(date)) nằm ngoài đợt công tác (\(words.dates(window))).",
        en: "\(words.date(date)) lies outside the window (\(words.dates(window))).")
    case .meetingTooLong(let id, let minutes, let session, let most):
      return language(
        vi:
          "Cuộc làm việc “\(id)” dài \(minutes) phút; buổi dài nhất (\(session)) chỉ có \(most) phút.",
        en:
          "Meeting “\(id)” takes \(minutes) minutes; the longest session (\(session)) has \(most).")
    case .pinClosed(let id, let date, let session, let rest):
      let part = session.map { language(vi: " (\($0))", en: " (\($0))") } ?? ""
      return language(
        vi:
          "Cuộc làm việc “\(id)” ghim vào \(words.date(date))\(part), không phải buổi làm việc: \(words.reason(rest)). Hãy chọn ngày khác hoặc thêm ngày vào “calendar.worked”.",
        en:
          "Meeting “\(id)” is pinned to \(words.date(date))\(part), which is not worked: \(words.reason(rest)). Choose another date or add it to “calendar.worked”."
      )
    case .pinOutsideDates(let id, let date, let dates):
      return language(
        vi:
          "Cuộc làm việc “\(id)” ghim vào \(words.date(date)) nhưng “dates” chỉ cho \(words.dates(dates)).",
        en:
          "Meeting “\(id)” is pinned to \(words.date(date)) but “dates” allows \(words.dates(dates))."
      )
    case .pinImpossible(let id, let host):
      return language(
        vi:
          "Cuộc làm việc “\(id)” ghim vào buổi không dùng được: buổi đóng, quá ngắn hoặc “\(host)” từ chối.",
        en:
          "Meeting “\(id)” is pinned to a slot it cannot have: closed, too short or refused by “\(host)”."
      )
    case .datesClosed(let id, let dates, let reasons):
      let list = reasons.map { "\(words.date($0.date)) \(words.reason($0.rest))" }
      let why = list.isEmpty ? "" : " (\(list.joined(separator: "; ")))"
      return language(
        vi:
          "Cuộc làm việc “\(id)” chỉ được xếp \(words.dates(dates)), toàn ngày nghỉ hoặc buổi đóng\(why).",
        en: "Meeting “\(id)” may be held \(words.dates(dates)) only, all of it closed\(why).")
    case .noPossibleSlot(let id, let host):
      return language(
        vi:
          "Cuộc làm việc “\(id)” không còn buổi nào: các buổi đủ dài trong ngày cho phép đều bị “\(host)” từ chối hoặc đóng.",
        en:
          "Meeting “\(id)” has no slot left: all that are long enough on its dates are refused by “\(host)” or closed."
      )

    // Places and travel
    case .hostWithoutPlace(let id):
      return language(
        vi:
          "Đơn vị tiếp “\(id)” chưa có địa điểm; thêm “place”, tọa độ lat và lon, hoặc một địa điểm mang mã “\(id)”.",
        en:
          "Host “\(id)” has no place; add “place”, coordinates lat and lon, or a place with the id “\(id)”."
      )
    case .siteMissing(let id, let host):
      return language(
        vi:
          "Cuộc làm việc “\(id)” có phần thăm mô hình nhưng chưa có địa điểm; thêm “places” trong “site”, hoặc “sites” cho đơn vị “\(host)”.",
        en:
          "Meeting “\(id)” visits a site but none is named; add “places” to “site”, or “sites” to host “\(host)”."
      )
    case .clusterWithItself(let host):
      return language(
        vi: "Đơn vị “\(host)” được ghi hai lần trong một cuộc làm việc.",
        en: "Host “\(host)” stands twice in one meeting.")
    case .doubledLeg(let from, let to):
      return language(
        vi: "Chặng “\(from)” → “\(to)” đã có ở dòng khác; hãy bỏ một.",
        en: "The leg “\(from)” → “\(to)” stands in another row already; remove one.")
    case .travelMissing(let pairs, let more):
      let list = pairs.map { "“\($0.from)” – “\($0.to)”" }.joined(separator: ", ")
      let rest = more > 0 ? language(vi: " và \(more) cặp nữa", en: " and \(more) more pairs") : ""
      return language(
        vi:
          "Thiếu thời gian đi giữa \(list)\(rest); hãy thêm lat và lon hoặc dòng trong bảng “travel.table”.",
        en: "No travel time between \(list)\(rest); add lat and lon, or rows to “travel.table”.")
    case .travelTooLong(let pair, let kilometres, let minutes):
      return language(
        vi:
          "Từ “\(pair.from)” đến “\(pair.to)” tính ra \(kilometres) km, \(minutes) phút; nhiều nhất 5000 km, 1440 phút. Hãy kiểm tra tọa độ.",
        en:
          "“\(pair.from)” to “\(pair.to)” comes to \(kilometres) km, \(minutes) minutes; at most 5000 km, 1440 minutes. Check the coordinates."
      )
    case .dayBackwards(let leave, let back):
      return language(
        vi: "“back-by” \(back) phải sau “leave-after” \(leave).",
        en: "“back-by” \(back) must be after “leave-after” \(leave).")

    // People
    case .roleNobody(let id):
      return language(
        vi:
          "Không cán bộ nào đáp ứng thành phần “\(id)” (đơn vị, cấp bậc, chuyên môn); hãy bổ sung cán bộ hoặc nới điều kiện.",
        en: "Nobody qualifies for the role “\(id)” (unit, rank, skill); add people or ask for less."
      )
    case .roleTooFew(let id, let count, let qualified):
      return language(
        vi: "Thành phần “\(id)” cần \(count) người nhưng chỉ có \(qualified) người đáp ứng.",
        en: "The role “\(id)” needs \(count) people but only \(qualified) qualify.")
    case .roleWithoutLeader(let id, let unit):
      return language(
        vi:
          "Thành phần “\(id)” gọi “\(unit)”, nơi không có cấp trưởng hay cấp phó; thêm cán bộ hoặc đặt rules: stand-in: {specialists: true}.",
        en:
          "The role “\(id)” calls “\(unit)”, which has no head or deputy; add one, or set rules: stand-in: {specialists: true}."
      )
    case .tooFewLeaders(let asked, let leaders):
      return language(
        vi:
          "Quy tắc “duty” cần \(asked) lãnh đạo trực nhưng chỉ có \(leaders) người là cấp trưởng, cấp phó của đơn vị có leadership: true.",
        en:
          "Rule “duty” asks for \(asked) leaders on duty but only \(leaders) are heads or deputies of units with leadership: true."
      )
    case .noLeaderOnDuty(let dates, let more, let asked):
      let list = dates.map(words.date).joined(separator: ", ")
      let rest = more > 0 ? language(vi: " và \(more) ngày nữa", en: " and \(more) more days") : ""
      return language(
        vi: "Ngày \(list)\(rest): lãnh đạo vắng, không đủ \(asked) người trực (quy tắc “duty”).",
        en: "On \(list)\(rest) leaders are away: fewer than \(asked) can be on duty (rule “duty”).")
    case .hostWithoutDelegation(let id, let host):
      return language(
        vi:
          "Không đoàn nào được đến “\(host)” để dự cuộc làm việc “\(id)”; thêm “\(host)” vào “hosts” của một đoàn.",
        en:
          "No delegation may visit “\(host)” for the meeting “\(id)”; add it to the “hosts” of one."
      )
    case .pinnedDelegationElsewhere(let delegation, let host):
      return language(
        vi:
          "Đoàn “\(delegation)” được ghim nhưng không được đến “\(host)”; thêm vào “hosts” của đoàn hoặc đổi đoàn.",
        en:
          "Delegation “\(delegation)” is pinned but may not visit “\(host)”; add it to its “hosts” or pin another."
      )
    case .pinnedPlaceElsewhere(let place, let id, let allowed):
      return language(
        vi:
          "Địa điểm ghim “\(place)” không thuộc các địa điểm của cuộc làm việc “\(id)” (\(allowed.joined(separator: ", "))).",
        en:
          "The pinned place “\(place)” is none of the places of meeting “\(id)” (\(allowed.joined(separator: ", ")))."
      )
    case .pinnedPersonUnfit(let person, let id):
      return language(
        vi:
          "Cán bộ “\(person)” được ghim nhưng không đáp ứng thành phần nào của cuộc làm việc “\(id)”; hãy sửa “pin” hoặc “roles”.",
        en:
          "“\(person)” is pinned but can fill none of the roles of meeting “\(id)”; change “pin” or “roles”."
      )

    // Sessions and programmes
    case .tooManySessions(let id, let sessions, let most):
      return language(
        vi:
          "Cuộc làm việc “\(id)” cần \(sessions) buổi liền nhau; một ngày nhiều nhất \(most) buổi nối tiếp.",
        en: "Meeting “\(id)” takes \(sessions) sessions on end; a day has \(most) at most.")
    case .programmeTooLong(let id, let minutes, let most):
      return language(
        vi:
          "Chương trình của “\(id)” dài \(minutes) phút; cuộc làm việc có nhiều nhất \(most) phút. Hãy rút ngắn nội dung, tăng “minutes” hoặc “sessions”.",
        en:
          "The programme of “\(id)” takes \(minutes) minutes; the meeting has \(most) at most. Shorten items, or raise “minutes” or “sessions”."
      )
    case .programmeCycle(let items):
      let list = (items + items.prefix(1)).map { "“\($0)”" }.joined(separator: " → ")
      return language(
        vi: "Thứ tự nội dung quay vòng: \(list); hãy sửa “after”.",
        en: "The items run in a circle: \(list); change “after”.")
    case .itemTooLong(let item, let minutes, let from, let until):
      return language(
        vi: "Nội dung “\(item)” dài \(minutes) phút, không vừa khoảng từ \(from) đến \(until).",
        en: "Item “\(item)” takes \(minutes) minutes and does not fit from \(from) to \(until).")
    case .unknownPresenter(let found, let nearest):
      return language(
        vi:
          "“\(found)” không phải mã của cán bộ hay đại biểu nào; tên không có trong đợt công tác phải có từ hai từ.",
        en:
          "“\(found)” is the id of no person and no guest; a name from outside the campaign has two words or more."
      ) + words.fix(nearest, allowed: [])
    case .presenterNotInvited(let guest, let pool):
      return language(
        vi:
          "Đại biểu “\(guest)” trình bày nhưng nhóm “\(pool)” không được mời; hãy thêm nhóm vào “invites”.",
        en:
          "Guest “\(guest)” presents an item but the pool “\(pool)” is not invited; add it to “invites”."
      )

    // Vehicles
    case .tooFewSeats(let id, let team, let guests, let seats, let vehicles):
      return language(
        vi:
          "Cuộc làm việc “\(id)” cần \(team + guests) chỗ (\(team) cán bộ, \(guests) đại biểu đi cùng); một đoàn được dùng \(vehicles) xe, nhiều nhất \(seats) chỗ. Thêm xe hoặc tăng rules: vehicle: {most: …}.",
        en:
          "Meeting “\(id)” needs \(team + guests) seats (team \(team), guests \(guests)); a delegation may take \(vehicles) of the vehicles, with \(seats) at most. Add a vehicle or raise rules: vehicle: {most: …}."
      )
    case .vehicleWithoutDriver(let id):
      return language(
        vi:
          "Xe “\(id)” không ngày nào có lái xe được phép lái mà không vắng; xe sẽ không được dùng.",
        en: "Vehicle “\(id)” has no allowed driver on any of its days; it will not be used.")

    // Guests
    case .invitedTwice(let pool):
      return language(
        vi: "Nhóm “\(pool)” được mời hai lần trong một cuộc làm việc; hãy gộp thành một.",
        en: "The pool “\(pool)” is invited twice to one meeting; make it one entry.")
    case .leastAboveMost(let pool, let least, let most):
      return language(
        vi: "Nhóm “\(pool)”: ít nhất \(least) nhiều hơn nhiều nhất \(most); hãy đổi chỗ.",
        en: "Pool “\(pool)”: least \(least) is more than most \(most); swap them.")
    case .namedAboveMost(let pool, let named, let most):
      return language(
        vi:
          "Nhóm “\(pool)”: mời đích danh \(named) người nhưng nhiều nhất \(most); hãy tăng “most”.",
        en: "Pool “\(pool)”: \(named) are named but most is \(most); raise “most”.")
    case .tooFewGuests(let id, let pool, let least, let fitting):
      return language(
        vi:
          "Cuộc làm việc “\(id)” mời ít nhất \(least) đại biểu của “\(pool)”, nhưng chỉ \(fitting) người phù hợp.",
        en: "Meeting “\(id)” invites at least \(least) of “\(pool)” but only \(fitting) fit.")
    case .namedOfOtherPool(let guest, let pool, let own):
      return language(
        vi: "Đại biểu “\(guest)” thuộc nhóm “\(own)”, không thuộc “\(pool)”.",
        en: "Guest “\(guest)” belongs to the pool “\(own)”, not “\(pool)”.")
    case .namedForOtherHost(let guest, let host):
      return language(
        vi:
          "Đại biểu “\(guest)” được mời đích danh nhưng không phù hợp với “\(host)”; thêm “\(host)” vào “hosts” của đại biểu.",
        en: "Guest “\(guest)” is named but does not fit “\(host)”; add it to the guest's “hosts”.")
    case .capacityTooSmall(let id, let needed, let capacity):
      return language(
        vi:
          "Cuộc làm việc “\(id)” có ít nhất \(needed) người; phòng lớn nhất của các địa điểm chỉ có \(capacity) chỗ.",
        en:
          "Meeting “\(id)” has at least \(needed) people; the largest room of its places seats \(capacity)."
      )

    // Order
    case .orderCycle(let meetings):
      let list = (meetings + meetings.prefix(1)).map { "“\($0)”" }.joined(separator: " → ")
      return language(
        vi: "Thứ tự quay vòng: \(list); hãy bỏ một dòng.",
        en: "The order runs in a circle: \(list); remove one row.")
    case .pinsAgainstOrder(let first, let firstDate, let second, let secondDate, let days):
      return language(
        vi:
          "“\(first)” (ghim \(words.date(firstDate))) phải trước “\(second)” (ghim \(words.date(secondDate))) ít nhất \(days) ngày; hãy sửa ngày ghim hoặc bỏ dòng này.",
        en:
          "“\(first)” (pinned to \(words.date(firstDate))) must come at least \(days) days before “\(second)” (pinned to \(words.date(secondDate))); change a pin or remove this row."
      )

    // Work plan
    case .windowOutsidePlan(let window, let plan):
      return language(
        vi:
          "Kế hoạch công tác (\(words.dates(plan))) phải bao trùm đợt công tác (\(words.dates(window))); hãy nới “window” của “work-plan”.",
        en:
          "The work plan (\(words.dates(plan))) must hold the campaign's window (\(words.dates(window))); widen the “window” of “work-plan”."
      )
    case .noWorkingDay(let plan):
      return language(
        vi: "Kế hoạch công tác (\(words.dates(plan))) không có ngày làm việc nào.",
        en: "The work plan (\(words.dates(plan))) has no working day.")
    case .stepOutsidePlan(let id, let date, let plan):
      return language(
        vi:
          "Bước “\(id)” ấn định \(words.date(date)), ngoài kế hoạch công tác (\(words.dates(plan))).",
        en:
          "Step “\(id)” is fixed to \(words.date(date)), outside the work plan (\(words.dates(plan)))."
      )
    case .stepClosed(let id, let date, let rest):
      return language(
        vi:
          "Bước “\(id)” ấn định \(words.date(date)), không phải ngày làm việc: \(words.reason(rest)). Hãy chọn ngày khác hoặc thêm ngày vào “calendar.worked”.",
        en:
          "Step “\(id)” is fixed to \(words.date(date)), which is not worked: \(words.reason(rest)). Choose another date or add it to “calendar.worked”."
      )
    case .stepLoad(let id, let load, let unit, let people):
      return language(
        vi:
          "Bước “\(id)” cần \(words.people(load)) người của “\(unit)”, nơi chỉ có \(people) người; thêm cán bộ hoặc giảm “people”.",
        en:
          "Step “\(id)” takes \(words.people(load)) people of “\(unit)”, which has \(people); add people or lower “people”."
      )
    case .peopleAndShare:
      return language(
        vi: "Chỉ ghi một trong hai: “people” hoặc “share”.",
        en: "Give either “people” or “share”, not both.")
    case .reviewWithoutPeriod(let id):
      return language(
        vi: "Không có kỳ nào của “\(id)” kết thúc trong kế hoạch công tác; sẽ không có bước nào.",
        en: "No period of “\(id)” ends within the work plan; it has no steps.")

    // Rules and objective
    case .ruleAlwaysOn(let rule):
      return language(
        vi: "Quy tắc “\(rule.rawValue)” luôn có hiệu lực, không tắt được; hãy bỏ khóa này.",
        en: "The rule “\(rule.rawValue)” is always in force; remove the key.")
    case .termTwice(let term):
      return language(
        vi: "“\(term.rawValue)” đã ở một mức khác; mỗi tiêu chí chỉ đứng một lần.",
        en: "“\(term.rawValue)” stands in another level already; each term stands once.")
    case .representationOrder(let points):
      return language(
        vi:
          "Điểm “representation” (\(points.map(String.init).joined(separator: ", "))) phải không giảm từ head đến deputy đến specialist.",
        en:
          "The points of “representation” (\(points.map(String.init).joined(separator: ", "))) must not fall from head to deputy to specialist."
      )
    case .totalsTooLarge:
      return language(
        vi:
          "Đơn giá và trọng số quá lớn, tổng có thể vượt khả năng tính; hãy giảm số tiền hoặc trọng số của “objective”.",
        en:
          "Amounts and weights are so large that totals could overflow; lower the amounts or the weights of “objective”."
      )

    // Costs and budget
    case .hallTwice(let place):
      return language(
        vi: "Giá của “\(place)” cho buổi này đã có ở dòng khác; hãy bỏ một.",
        en: "The price of “\(place)” in this session stands in another row already; remove one.")
    case .wrongSum(let sum):
      return words.sum(sum)
    case .lineWithoutSection(let name):
      return language(
        vi: "Dòng “\(name)” đứng trước mục đầu tiên; hãy thêm một dòng kind: section ở trên.",
        en: "The line “\(name)” stands before the first section; add a row of kind section above.")
    case .spentAboveAmount(let line, let spent, let amount, let unit):
      return language(
        vi:
          "“\(line)”: đã chi \(words.money(spent, unit)), nhiều hơn số tiền của mục là \(words.money(amount, unit)).",
        en:
          "“\(line)”: \(words.money(spent, unit)) is spent, more than the line's \(words.money(amount, unit))."
      )
    case .chargeWithoutAmount(let kind, let line):
      return language(
        vi:
          "Mục chi “\(line)” chưa có số tiền ở cột cuối nên không thể chi \(kind.name(in: language)).",
        en:
          "The line “\(line)” has no amount in the last column, so \(kind.name(in: language)) cannot be charged to it."
      )
    }
  }
}
