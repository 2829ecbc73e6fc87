/// What the reader says about each of `DiagnosticCases`: place, severity and name, then the message
/// in Vietnamese and in English.
enum DiagnosticTexts {
  static let byName: [String: String] = {
    var texts: [String: String] = [:]
    for block in (all + costsAndBudget + workPlan).split(separator: "## ") {
      let lines = block.split(separator: "\n", maxSplits: 1)
      texts[String(lines[0])] = lines.count > 1 ? String(lines[1]) : ""
    }
    return texts
  }()

  private static let all = #"""
    ## file missing
    campaign.yaml:21:10 error file-missing
      Không có tệp “lai-xe.csv”; hãy kiểm tra tên tệp và thư mục.
      There is no file “lai-xe.csv”; check its name and its folder.
    ## file outside
    campaign.yaml:21:10 error file-outside-folder
      Tệp “../x.csv” nằm ngoài thư mục của đợt công tác; hãy chép tệp vào trong thư mục.
      The file “../x.csv” lies outside the campaign folder; copy it into the folder.
    ## yaml syntax
    campaign.yaml:3:5 error yaml-syntax
      Sai cú pháp YAML (did not find expected ',' or ']'); hãy kiểm tra thụt dòng, dấu hai chấm và dấu ngoặc ở dòng này và dòng trước.
      YAML syntax error (did not find expected ',' or ']'); check indentation, colons and brackets on this line and the one before.
    ## yaml depth
    campaign.yaml error yaml-too-large
      Tệp YAML lồng nhau quá sâu hoặc quá nhiều giá trị; hãy chuyển bảng dài sang tệp .csv.
      The YAML nests too deep or holds too many values; move long tables to .csv files.
    ## csv quote left open
    t.csv:2 error csv-quotes
      Dấu ngoặc kép mở ở dòng này không được đóng lại.
      The quotation mark opened on this line is never closed.
    ## csv quotes misplaced
    t.csv:2 error csv-quotes
      Dấu ngoặc kép đặt sai chỗ; ô có dấu ngoặc kép phải viết "…", dấu ngoặc kép bên trong viết hai lần.
      A quotation mark is out of place; a quoted cell is written "…", quotation marks inside it twice.
    ## csv column twice
    t.csv:1 error duplicate-column
      Cột “km” được ghi hai lần; hãy bỏ một.
      Column “km” stands twice; remove one.
    ## csv empty
    t.csv error csv-empty
      Bảng trống; dòng đầu phải là tên các cột.
      The table is empty; its first row names the columns.
    ## csv extra cell
    t.csv:2 error csv-extra-cell
      Ô “5” không thuộc cột nào (4 cột có tên); nếu trong ô có dấu ngăn cách, hãy đặt ô trong "…".
      The cell “5” belongs to no column (4 are named); put a cell that holds the delimiter in "…".
    ## no osrm
    t.json error osrm-table
      Tệp không có dạng trả lời của dịch vụ table của OSRM (JSON với durations và distances).
      The file is no answer of OSRM's table service (JSON with durations and distances).
    ## osrm missing
    t.json error osrm-table
      Bảng OSRM thiếu “distances”; hãy hỏi dịch vụ với annotations=duration,distance.
      The OSRM table lacks “distances”; ask the service with annotations=duration,distance.
    ## osrm shape
    t.json error osrm-table
      Bảng OSRM không đều: durations và distances phải cùng có 3 dòng, 3 cột.
      The OSRM table is uneven: durations and distances need 3 rows of 3 columns each.
    ## osrm count
    t.json error osrm-table
      Bảng OSRM có 1 điểm nhưng đợt công tác có 3 địa điểm; hãy ghi mã địa điểm vào “name”.
      The OSRM table has 1 points but the campaign has 3 places; put place ids into “name”.
    ## osrm range
    t.json error osrm-table
      Bảng OSRM: từ “van-lam” đến “yen-my” phải trong 0–86400 giây và 0–5000000 mét.
      OSRM table: “van-lam” to “yen-my” must be within 0–86400 seconds and 0–5000000 metres.
    ## format
    campaign.yaml:1:9 error bad-format
      Định dạng “2” chưa được hỗ trợ; phiên bản này đọc format: 1.
      Format “2” is not supported; this version reads format: 1.
    ## unknown key
    campaign.yaml:20:41 error unknown-key
      Không có khóa “kn” ở đây. Có phải “km”?
      There is no key “kn” here. Did you mean “km”?
    ## unknown key, nothing near
    campaign.yaml:22:14 error unknown-key
      Không có khóa “phone” ở đây. Dùng được: id, name, away, most-minutes, most-days-a-week.
      There is no key “phone” here. Allowed: id, name, away, most-minutes, most-days-a-week.
    ## duplicate key
    campaign.yaml:5:1 error duplicate-key
      Khóa “title” viết hai lần (đã có ở dòng 2); hãy bỏ một.
      The key “title” stands twice (also on line 2); remove one.
    ## missing key
    campaign.yaml:1:1 error missing-key
      Thiếu khóa bắt buộc “base”; ví dụ: base: so-khcn
      The required key “base” is missing; for example: base: so-khcn
    ## missing seats
    campaign.yaml:20:5 error missing-key
      Thiếu khóa bắt buộc “seats”; ví dụ: seats: 6
      The required key “seats” is missing; for example: seats: 6
    ## wrong type
    campaign.yaml:3:12 error wrong-type
      “organizer” cần các cặp “khóa: giá trị”.
      “organizer” needs “key: value” pairs.
    ## no table
    campaign.yaml:21:10 error wrong-type
      “drivers” cần một danh sách (mỗi dòng bắt đầu bằng “- ”) hoặc tên một tệp .csv.
      “drivers” needs a list (lines that begin with “- ”) or the name of a .csv file.
    ## row is no mapping
    campaign.yaml:22:5 error wrong-type
      “drivers” cần các cặp “khóa: giá trị”.
      “drivers” needs “key: value” pairs.
    ## too many
    campaign.yaml:33:14 error too-many
      “delegations” có 17 mục; nhiều nhất 16.
      “delegations” has 17 entries; at most 16.
    ## empty list
    campaign.yaml:33:11 error empty-list
      “sessions” trống; cần ít nhất một mục, hoặc bỏ khóa này để dùng mặc định.
      “sessions” is empty; give at least one entry, or remove the key to use the default.
    ## integer
    campaign.yaml:20:38 error bad-number
      “seats” cần một số nguyên, không phải “sáu”.
      “seats” needs a whole number, not “sáu”.
    ## grouped integer
    campaign.yaml:20:45 error bad-number
      “km” cần một số nguyên, không phải “12.000”. Có phải 12000?
      “km” needs a whole number, not “12.000”. Did you mean 12000?
    ## decimal
    campaign.yaml:7:29 error bad-number
      “lat” cần một số như 20.65, không phải “20°38”.
      “lat” needs a number such as 20.65, not “20°38”.
    ## kilometres
    t.csv:2 error bad-number
      “km” cần số ki-lô-mét, nhiều nhất ba chữ số thập phân, như 21.5; không phải “21.1234”.
      “km” needs kilometres with at most three decimals, such as 21.5, not “21.1234”.
    ## range
    campaign.yaml:20:38 error out-of-range
      “seats” là 0; phải từ 1 đến 100.
      “seats” is 0; it must be from 1 to 100.
    ## swapped coordinates
    campaign.yaml:7:29 error out-of-range
      “lat” là 106.051; phải từ -90 đến 90. Có phải lat và lon đổi chỗ?
      “lat” is 106.051; it must be from -90 to 90. Are lat and lon swapped?
    ## boolean
    campaign.yaml:12:51 error bad-boolean
      “leadership” cần true hoặc false, không phải “có”.
      “leadership” needs true or false, not “có”.
    ## date
    campaign.yaml:4:9 error bad-date
      “18/4/2023” không phải ngày có thật viết dạng năm-tháng-ngày (2023-04-18). Có phải 2023-04-18?
      “18/4/2023” is no date of the form year-month-day (2023-04-18). Did you mean 2023-04-18?
    campaign.yaml:4:9 error bad-date
      “2023-04-31” không phải ngày có thật viết dạng năm-tháng-ngày (2023-04-18).
      “2023-04-31” is no date of the form year-month-day (2023-04-18).
    ## document date
    campaign.yaml:33:18 error bad-date
      “04/2023” không phải năm (2023), năm-tháng (2023-04) hay ngày (2023-04-18).
      “04/2023” is no year (2023), month (2023-04) or date (2023-04-18).
    ## dates backwards
    campaign.yaml:4:9 error range-backwards
      Khoảng ngày bắt đầu 28/4/2023 nhưng kết thúc trước đó, 18/4/2023; hãy đổi chỗ.
      The dates begin on 28/4/2023 and end before, on 18/4/2023; swap them.
    ## time
    campaign.yaml:33:31 error bad-time
      “6h30” không phải giờ dạng "08:30". Có phải "06:30"?
      “6h30” is no time of the form "08:30". Did you mean "06:30"?
    ## pattern
    campaign.yaml:22:21 error bad-pattern
      “fryday” không phải ngày, thứ (monday…sunday) hay buổi. Có phải “friday”?
      “fryday” is no date, day of the week (monday…sunday) or session. Did you mean “friday”?
    campaign.yaml:22:29 error bad-pattern
      “toi” không phải ngày, thứ (monday…sunday) hay buổi. Dùng được: morning, afternoon.
      “toi” is no date, day of the week (monday…sunday) or session. Allowed: morning, afternoon.
    ## two dates
    campaign.yaml:22:21 error bad-pattern
      “2023-04-19 2023-04-20” có hai lần ngày; mỗi mục chỉ một ngày hoặc một khoảng ngày, hãy tách thành hai mục.
      “2023-04-19 2023-04-20” names dates twice; an entry has one date or one range, so split it into two.
    ## rank
    campaign.yaml:18:46 error bad-rank
      “specialst” không phải cấp bậc. Có phải “specialist”?
      “specialst” is not a rank. Did you mean “specialist”?
    ## weekday
    campaign.yaml:33:32 error bad-weekday
      “sundy” không phải thứ trong tuần. Có phải “sunday”?
      “sundy” is not a day of the week. Did you mean “sunday”?
    ## official
    campaign.yaml:33:22 error bad-calendar
      “laos” không phải lịch nghỉ chính thức. Dùng được: vietnam, none.
      “laos” is not an official calendar. Allowed: vietnam, none.
    ## kind of day
    d.csv:2 error bad-day-kind
      “holidays” không phải loại ngày. Có phải “holiday”?
      “holidays” is not a kind of day. Did you mean “holiday”?
    ## id
    campaign.yaml:22:10 error bad-id
      “lái xe” không dùng làm mã được: mã dài 1–64 ký tự, không có dấu cách và , ; | ", không trùng tên thứ.
      “lái xe” cannot be an id: ids have 1–64 characters, no blanks and none of , ; | ", and are no weekday names.
    ## unknown id
    campaign.yaml:17:30 error unknown-id
      Không có phòng, đơn vị nào mang mã “van-fong”. Có phải “van-phong”?
      There is no unit with the id “van-fong”. Did you mean “van-phong”?
    ## unknown id, nothing near
    campaign.yaml:5:7 error unknown-id
      Không có địa điểm nào mang mã “tru-so”. Hiện có: so, yen-my, van-lam.
      There is no place with the id “tru-so”. There are: so, yen-my, van-lam.
    ## duplicate id
    campaign.yaml:16:10 error duplicate-id
      Mã “gd” đã dùng cho một cán bộ khác (campaign.yaml, dòng 15); mỗi mã chỉ dùng một lần.
      The id “gd” is already taken by another person (campaign.yaml, line 15); use each id once.
    ## official day twice
    d.csv:3 error duplicate-date
      Ngày 19/4/2023 đã có ở dòng 2; mỗi ngày ghi một dòng.
      19/4/2023 already stands on line 2; give each date one row.
    ## start outside session
    campaign.yaml:33:57 error start-outside-session
      Giờ bắt đầu 12:00 của buổi “s” phải sau 08:00 và trước 11:00.
      The start 12:00 of session “s” must lie after 08:00 and before 11:00.
    ## session backwards
    campaign.yaml:33:41 error session-backwards
      Buổi “s” kết thúc lúc 08:00, không sau lúc bắt đầu 11:00; hãy kiểm tra start và end.
      Session “s” ends at 08:00, not after its start at 11:00; check start and end.
    ## long window
    campaign.yaml:4:9 error window-too-long
      Đợt công tác dài 742 ngày; nhiều nhất 400.
      The window has 742 days; at most 400.
    ## no open slot
    campaign.yaml:4:9 error no-open-slot
      Không có buổi làm việc nào từ 22/4/2023 đến 23/4/2023: toàn ngày nghỉ hoặc buổi đóng; hãy nới “window” hoặc thêm “calendar.worked”.
      There is no open slot in 22/4/2023 to 23/4/2023: all of it is days off or closed; widen “window” or add “calendar.worked”.
    ## unsettled day
    campaign.yaml:4:9 note unsettled-day
      Ngày 24/11/2026 (Ngày Văn hóa Việt Nam) mới là dự kiến, chưa có quyết định chính thức; lịch coi theo danh sách, nếu khác hãy ghi vào “calendar.worked” hoặc “calendar.closed”.
      24/11/2026 (Ngày Văn hóa Việt Nam) is taken from the list but not yet decided officially; if it differs, use “calendar.worked” or “calendar.closed”.
    ## no list
    campaign.yaml:4:9 warning year-without-list
      Danh sách ngày nghỉ chỉ có năm 2022–2027, không có 2031; hãy ghi ngày nghỉ vào “calendar.closed” hoặc dùng tệp riêng.
      The list of days off covers 2022–2027, not 2031; give days off in “calendar.closed” or in a file of your own.
    ## date outside window
    campaign.yaml:30:33 error date-outside-window
      Ngày 04/5/2023 nằm ngoài đợt công tác (từ 18/4/2023 đến 28/4/2023).
      04/5/2023 lies outside the window (18/4/2023 to 28/4/2023).
    ## dates outside window
    campaign.yaml:30:28 error date-outside-window
      Ngày 04/5/2023 nằm ngoài đợt công tác (từ 18/4/2023 đến 28/4/2023).
      04/5/2023 lies outside the window (18/4/2023 to 28/4/2023).
    ## long meeting
    campaign.yaml:30:30 error meeting-too-long
      Cuộc làm việc “van-lam” dài 300 phút; buổi dài nhất (buổi sáng) chỉ có 210 phút.
      Meeting “van-lam” takes 300 minutes; the longest session (buổi sáng) has 210.
    ## pin on holiday
    campaign.yaml:30:26 error pin-closed
      Cuộc làm việc “van-lam” ghim vào 01/5/2023 (buổi sáng), không phải buổi làm việc: Ngày Quốc tế Lao động. Hãy chọn ngày khác hoặc thêm ngày vào “calendar.worked”.
      Meeting “van-lam” is pinned to 01/5/2023 (buổi sáng), which is not worked: Ngày Quốc tế Lao động. Choose another date or add it to “calendar.worked”.
    ## pin on weekend
    campaign.yaml:30:26 error pin-closed
      Cuộc làm việc “van-lam” ghim vào 22/4/2023, không phải buổi làm việc: thứ Bảy. Hãy chọn ngày khác hoặc thêm ngày vào “calendar.worked”.
      Meeting “van-lam” is pinned to 22/4/2023, which is not worked: Saturday. Choose another date or add it to “calendar.worked”.
    ## pin outside dates
    campaign.yaml:30:57 error pin-impossible
      Cuộc làm việc “van-lam” ghim vào 21/4/2023 nhưng “dates” chỉ cho từ 19/4/2023 đến 20/4/2023.
      Meeting “van-lam” is pinned to 21/4/2023 but “dates” allows 19/4/2023 to 20/4/2023.
    ## pin refused
    campaign.yaml:30:26 error pin-impossible
      Cuộc làm việc “van-lam” ghim vào buổi không dùng được: buổi đóng, quá ngắn hoặc “van-lam” từ chối.
      Meeting “van-lam” is pinned to a slot it cannot have: closed, too short or refused by “van-lam”.
    ## dates closed
    campaign.yaml:30:28 error dates-closed
      Cuộc làm việc “van-lam” chỉ được xếp từ 22/4/2023 đến 23/4/2023, toàn ngày nghỉ hoặc buổi đóng (22/4/2023 thứ Bảy; 23/4/2023 Chủ nhật).
      Meeting “van-lam” may be held 22/4/2023 to 23/4/2023 only, all of it closed (22/4/2023 Saturday; 23/4/2023 Sunday).
    ## dates refused
    campaign.yaml:30:5 error no-possible-slot
      Cuộc làm việc “van-lam” không còn buổi nào: các buổi đủ dài trong ngày cho phép đều bị “van-lam” từ chối hoặc đóng.
      Meeting “van-lam” has no slot left: all that are long enough on its dates are refused by “van-lam” or closed.
    ## many sessions
    campaign.yaml:30:31 error too-many-sessions
      Cuộc làm việc “van-lam” cần 3 buổi liền nhau; một ngày nhiều nhất 2 buổi nối tiếp.
      Meeting “van-lam” takes 3 sessions on end; a day has 2 at most.
    ## long programme
    campaign.yaml:30:45 error programme-too-long
      Chương trình của “van-lam” dài 70 phút; cuộc làm việc có nhiều nhất 60 phút. Hãy rút ngắn nội dung, tăng “minutes” hoặc “sessions”.
      The programme of “van-lam” takes 70 minutes; the meeting has 60 at most. Shorten items, or raise “minutes” or “sessions”.
    ## circle of items
    campaign.yaml:30:45 error programme-cycle
      Thứ tự nội dung quay vòng: “b” → “a” → “b”; hãy sửa “after”.
      The items run in a circle: “b” → “a” → “b”; change “after”.
    ## long item
    campaign.yaml:30:63 error item-too-long
      Nội dung “a” dài 30 phút, không vừa khoảng từ 08:00 đến 08:29.
      Item “a” takes 30 minutes and does not fit from 08:00 to 08:29.
    ## order of items
    campaign.yaml:30:74 error bad-order
      “fre” không phải cách xếp thứ tự. Có phải “free”?
      “fre” is not an order. Did you mean “free”?
    ## unknown item
    campaign.yaml:30:75 error unknown-id
      Không có nội dung chương trình nào mang mã “b”. Hiện có: a.
      There is no programme item with the id “b”. There are: a.
    ## unknown presenter
    campaign.yaml:30:80 error unknown-presenter
      “gdd” không phải mã của cán bộ hay đại biểu nào; tên không có trong đợt công tác phải có từ hai từ. Có phải “gd”?
      “gdd” is the id of no person and no guest; a name from outside the campaign has two words or more. Did you mean “gd”?
    ## presenter not invited
    campaign.yaml:30:79 error presenter-not-invited
      Đại biểu “k1” trình bày nhưng nhóm “dn” không được mời; hãy thêm nhóm vào “invites”.
      Guest “k1” presents an item but the pool “dn” is not invited; add it to “invites”.
    ## host twice
    campaign.yaml:30:27 error host-twice
      Đơn vị “van-lam” được ghi hai lần trong một cuộc làm việc.
      Host “van-lam” stands twice in one meeting.
    ## site missing
    campaign.yaml:30:27 error site-missing
      Cuộc làm việc “van-lam” có phần thăm mô hình nhưng chưa có địa điểm; thêm “places” trong “site”, hoặc “sites” cho đơn vị “van-lam”.
      Meeting “van-lam” visits a site but none is named; add “places” to “site”, or “sites” to host “van-lam”.
    ## host without place
    campaign.yaml:10:5 error host-without-place
      Đơn vị tiếp “van-lam” chưa có địa điểm; thêm “place”, tọa độ lat và lon, hoặc một địa điểm mang mã “van-lam”.
      Host “van-lam” has no place; add “place”, coordinates lat and lon, or a place with the id “van-lam”.
    ## duplicate leg
    t.csv:3 error duplicate-leg
      Chặng “so” → “yen-my” đã có ở dòng khác; hãy bỏ một.
      The leg “so” → “yen-my” stands in another row already; remove one.
    ## travel missing
    campaign.yaml:7:5 error travel-missing
      Thiếu thời gian đi giữa “so” – “yen-my”, “so” – “van-lam”; hãy thêm lat và lon hoặc dòng trong bảng “travel.table”.
      No travel time between “so” – “yen-my”, “so” – “van-lam”; add lat and lon, or rows to “travel.table”.
    ## far travel
    campaign.yaml:10:5 error travel-too-long
      Từ “so” đến “van-lam” tính ra 11657 km, 17487 phút; nhiều nhất 5000 km, 1440 phút. Hãy kiểm tra tọa độ.
      “so” to “van-lam” comes to 11657 km, 17487 minutes; at most 5000 km, 1440 minutes. Check the coordinates.
    ## day backwards
    campaign.yaml:33:17 error day-backwards
      “back-by” 06:00 phải sau “leave-after” 19:00.
      “back-by” 06:00 must be after “leave-after” 19:00.
    ## nobody
    campaign.yaml:33:9 error role-nobody
      Không cán bộ nào đáp ứng thành phần “cntt” (đơn vị, cấp bậc, chuyên môn); hãy bổ sung cán bộ hoặc nới điều kiện.
      Nobody qualifies for the role “cntt” (unit, rank, skill); add people or ask for less.
    ## too few
    campaign.yaml:33:44 error role-too-few
      Thành phần “cntt” cần 3 người nhưng chỉ có 2 người đáp ứng.
      The role “cntt” needs 3 people but only 2 qualify.
    ## no leader
    campaign.yaml:13:5 error role-without-leader
      Thành phần “van-phong” gọi “van-phong”, nơi không có cấp trưởng hay cấp phó; thêm cán bộ hoặc đặt rules: stand-in: {specialists: true}.
      The role “van-phong” calls “van-phong”, which has no head or deputy; add one, or set rules: stand-in: {specialists: true}.
    ## few leaders
    campaign.yaml:33:8 error no-leader-on-duty
      Quy tắc “duty” cần 3 lãnh đạo trực nhưng chỉ có 2 người là cấp trưởng, cấp phó của đơn vị có leadership: true.
      Rule “duty” asks for 3 leaders on duty but only 2 are heads or deputies of units with leadership: true.
    ## leaders away
    campaign.yaml:1:1 error no-leader-on-duty
      Ngày 19/4/2023, 20/4/2023, 21/4/2023 và 2 ngày nữa: lãnh đạo vắng, không đủ 1 người trực (quy tắc “duty”).
      On 19/4/2023, 20/4/2023, 21/4/2023 and 2 more days leaders are away: fewer than 1 can be on duty (rule “duty”).
    ## no delegation
    campaign.yaml:30:12 error host-without-delegation
      Không đoàn nào được đến “van-lam” để dự cuộc làm việc “van-lam”; thêm “van-lam” vào “hosts” của một đoàn.
      No delegation may visit “van-lam” for the meeting “van-lam”; add it to the “hosts” of one.
    ## pinned delegation
    campaign.yaml:30:26 error pin-elsewhere
      Đoàn “a” được ghim nhưng không được đến “van-lam”; thêm vào “hosts” của đoàn hoặc đổi đoàn.
      Delegation “a” is pinned but may not visit “van-lam”; add it to its “hosts” or pin another.
    ## pinned place
    campaign.yaml:30:26 error pin-elsewhere
      Địa điểm ghim “so” không thuộc các địa điểm của cuộc làm việc “van-lam” (van-lam).
      The pinned place “so” is none of the places of meeting “van-lam” (van-lam).
    ## pinned person
    campaign.yaml:30:26 error pin-unfit
      Cán bộ “cv” được ghim nhưng không đáp ứng thành phần nào của cuộc làm việc “van-lam”; hãy sửa “pin” hoặc “roles”.
      “cv” is pinned but can fill none of the roles of meeting “van-lam”; change “pin” or “roles”.
    ## few seats
    campaign.yaml:29:5 error too-few-seats
      Cuộc làm việc “yen-my” cần 2 chỗ (2 cán bộ, 0 đại biểu đi cùng); một đoàn được dùng 1 xe, nhiều nhất 1 chỗ. Thêm xe hoặc tăng rules: vehicle: {most: …}.
      Meeting “yen-my” needs 2 seats (team 2, guests 0); a delegation may take 1 of the vehicles, with 1 at most. Add a vehicle or raise rules: vehicle: {most: …}.
    campaign.yaml:30:5 error too-few-seats
      Cuộc làm việc “van-lam” cần 2 chỗ (2 cán bộ, 0 đại biểu đi cùng); một đoàn được dùng 1 xe, nhiều nhất 1 chỗ. Thêm xe hoặc tăng rules: vehicle: {most: …}.
      Meeting “van-lam” needs 2 seats (team 2, guests 0); a delegation may take 1 of the vehicles, with 1 at most. Add a vehicle or raise rules: vehicle: {most: …}.
    ## no driver
    campaign.yaml:20:5 warning vehicle-without-driver
      Xe “xe7” không ngày nào có lái xe được phép lái mà không vắng; xe sẽ không được dùng.
      Vehicle “xe7” has no allowed driver on any of its days; it will not be used.
    ## invited twice
    campaign.yaml:29:29 error invited-twice
      Nhóm “dn” được mời hai lần trong một cuộc làm việc; hãy gộp thành một.
      The pool “dn” is invited twice to one meeting; make it one entry.
    ## least above most
    campaign.yaml:29:30 error least-above-most
      Nhóm “dn”: ít nhất 2 nhiều hơn nhiều nhất 1; hãy đổi chỗ.
      Pool “dn”: least 2 is more than most 1; swap them.
    ## named above most
    campaign.yaml:29:30 error named-above-most
      Nhóm “dn”: mời đích danh 2 người nhưng nhiều nhất 1; hãy tăng “most”.
      Pool “dn”: 2 are named but most is 1; raise “most”.
    ## few guests
    campaign.yaml:30:30 error too-few-guests
      Cuộc làm việc “van-lam” mời ít nhất 2 đại biểu của “dn”, nhưng chỉ 1 người phù hợp.
      Meeting “van-lam” invites at least 2 of “dn” but only 1 fit.
    ## named of another pool
    campaign.yaml:30:29 error named-unfit
      Đại biểu “k1” thuộc nhóm “dn”, không thuộc “cg”.
      Guest “k1” belongs to the pool “dn”, not “cg”.
    ## named for another host
    campaign.yaml:30:30 error named-unfit
      Đại biểu “k2” được mời đích danh nhưng không phù hợp với “van-lam”; thêm “van-lam” vào “hosts” của đại biểu.
      Guest “k2” is named but does not fit “van-lam”; add it to the guest's “hosts”.
    ## small room
    campaign.yaml:29:5 error capacity-too-small
      Cuộc làm việc “yen-my” có ít nhất 3 người; phòng lớn nhất của các địa điểm chỉ có 2 chỗ.
      Meeting “yen-my” has at least 3 people; the largest room of its places seats 2.
    ## cycle
    campaign.yaml:33:5 error order-cycle
      Thứ tự quay vòng: “yen-my” → “van-lam” → “yen-my”; hãy bỏ một dòng.
      The order runs in a circle: “yen-my” → “van-lam” → “yen-my”; remove one row.
    ## pins against order
    campaign.yaml:32:5 error pins-against-order
      “yen-my” (ghim 20/4/2023) phải trước “van-lam” (ghim 21/4/2023) ít nhất 2 ngày; hãy sửa ngày ghim hoặc bỏ dòng này.
      “yen-my” (pinned to 20/4/2023) must come at least 2 days before “van-lam” (pinned to 21/4/2023); change a pin or remove this row.
    ## label twice
    campaign.yaml:34:70 warning duplicate-label
      Nhãn “Phụ lục I” đã dùng cho một phụ lục khác (campaign.yaml, dòng 33); mỗi phụ lục nên có nhãn riêng.
      The label “Phụ lục I” is already that of another annex (campaign.yaml, line 33); give each annex its own.
    ## always on
    campaign.yaml:33:15 error rule-always-on
      Quy tắc “once” luôn có hiệu lực, không tắt được; hãy bỏ khóa này.
      The rule “once” is always in force; remove the key.
    ## term twice
    campaign.yaml:33:31 error term-twice
      “cost” đã ở một mức khác; mỗi tiêu chí chỉ đứng một lần.
      “cost” stands in another level already; each term stands once.
    ## representation
    campaign.yaml:33:25 error representation-order
      Điểm “representation” (2, 1, 3) phải không giảm từ head đến deputy đến specialist.
      The points of “representation” (2, 1, 3) must not fall from head to deputy to specialist.
    ## totals
    campaign.yaml:1:1 error totals-too-large
      Đơn giá và trọng số quá lớn, tổng có thể vượt khả năng tính; hãy giảm số tiền hoặc trọng số của “objective”.
      Amounts and weights are so large that totals could overflow; lower the amounts or the weights of “objective”.

    """#
}
