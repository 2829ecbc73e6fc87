extension DiagnosticTexts {
  static let costsAndBudget = #"""
    ## circular
    campaign.yaml:33:19 error bad-circular
      “TT-40-2018” không phải thông tư về công tác phí. Có phải “TT-40-2017”?
      “TT-40-2018” is not a circular on working trips. Did you mean “TT-40-2017”?
    ## litres
    campaign.yaml:33:35 error bad-number
      “litres-per-100-km” cần một số, nhiều nhất ba chữ số thập phân, như 2.5; không phải “9.1234”.
      “litres-per-100-km” needs a number with at most three decimals, such as 2.5, not “9.1234”.
    ## hall twice
    campaign.yaml:33:39 error duplicate-price
      Giá của “so” cho buổi này đã có ở dòng khác; hãy bỏ một.
      The price of “so” in this session stands in another row already; remove one.
    ## unit of money
    campaign.yaml:35:9 error bad-unit
      “triêu đồng” không phải đơn vị tiền. Có phải “triệu đồng”?
      “triêu đồng” is not a unit of money. Did you mean “triệu đồng”?
    ## amount
    campaign.yaml:41:44 error bad-number
      “amount” cần số tiền tính bằng triệu đồng, nhiều nhất 6 chữ số thập phân, như 8.5; không phải “6 triệu”.
      “amount” needs an amount in million đồng with at most 6 decimals, such as 8.5, not “6 triệu”.
    ## grouped amount
    campaign.yaml:33:41 error bad-number
      “amount” cần số tiền nguyên tính bằng đồng, không phải “16.000.000”. Có phải 16000000?
      “amount” needs a whole amount in đồng, not “16.000.000”. Did you mean 16000000?
    ## large product
    campaign.yaml:40:80 error out-of-range
      “quantity × price” là 1000000 × 1000000; phải từ 0 đến 1000000.
      “quantity × price” is 1000000 × 1000000; it must be from 0 to 1000000.
    ## wrong product
    campaign.yaml:40:70 error wrong-sum
      “Xăng xe”: ghi 10,5 triệu đồng, số lượng nhân đơn giá là 10 triệu đồng; chênh lệch 0,5 triệu đồng.
      “Xăng xe”: 10.5 million đồng is written, quantity times price is 10 million đồng; the difference is 0.5 million đồng.
    ## wrong section
    campaign.yaml:38:15 error wrong-sum
      Mục “I. Chi hoạt động”: ghi 17 triệu đồng, các dòng cộng lại là 16 triệu đồng; chênh lệch 1 triệu đồng.
      Section “I. Chi hoạt động”: 17 million đồng is written, its lines add up to 16 million đồng; the difference is 1 million đồng.
    ## wrong total
    campaign.yaml:43:10 error wrong-sum
      Tổng cộng của bảng “Dự toán”: ghi 15,999999 triệu đồng, các mục cộng lại là 16 triệu đồng; chênh lệch 0,000001 triệu đồng.
      Total of the table “Dự toán”: 15.999999 million đồng is written, the sections add up to 16 million đồng; the difference is 0.000001 million đồng.
    ## wrong column
    campaign.yaml:38:15 error wrong-sum
      Mục “I. Chi hoạt động”, cột “Năm trước”: ghi 4 triệu đồng, các dòng cộng lại là 5 triệu đồng; chênh lệch 1 triệu đồng.
      Section “I. Chi hoạt động”, column “Năm trước”: 4 million đồng is written, its lines add up to 5 million đồng; the difference is 1 million đồng.
    ## wrong sum in a file
    b.csv:2 error wrong-sum
      Mục “I. Chi họp”: ghi 7 nghìn đồng, các dòng cộng lại là 6 nghìn đồng; chênh lệch 1 nghìn đồng.
      Section “I. Chi họp”: 7 thousand đồng is written, its lines add up to 6 thousand đồng; the difference is 1 thousand đồng.
    ## line first
    b.csv:2 error line-without-section
      Dòng “Chi” đứng trước mục đầu tiên; hãy thêm một dòng kind: section ở trên.
      The line “Chi” stands before the first section; add a row of kind section above.
    ## kind of row
    b.csv:2 error bad-row-kind
      “secton” không phải loại dòng của bảng. Có phải “section”?
      “secton” is not a kind of row. Did you mean “section”?
    ## no sections
    campaign.yaml:33:9 error missing-key
      Thiếu khóa bắt buộc “sections”; ví dụ: sections: du-toan.csv
      The required key “sections” is missing; for example: sections: du-toan.csv
    ## spent too much
    campaign.yaml:40:81 error spent-above-amount
      “Xăng xe”: đã chi 10,5 triệu đồng, nhiều hơn số tiền của mục là 10 triệu đồng.
      “Xăng xe”: 10.5 million đồng is spent, more than the line's 10 million đồng.
    ## line twice
    campaign.yaml:41:16 error duplicate-id
      Mã “xang” đã dùng cho một mục chi khác (campaign.yaml, dòng 40); mỗi mã chỉ dùng một lần.
      The id “xang” is already taken by another budget line (campaign.yaml, line 40); use each id once.
    campaign.yaml:44:31 error unknown-id
      Không có mục chi nào mang mã “hop”. Hiện có: xang, khac.
      There is no budget line with the id “hop”. There are: xang, khac.
    ## unknown line
    campaign.yaml:44:31 error unknown-id
      Không có mục chi nào mang mã “hopp”. Có phải “hop”?
      There is no budget line with the id “hopp”. Did you mean “hop”?
    ## line without amount
    campaign.yaml:44:31 error charge-without-amount
      Mục chi “khac” chưa có số tiền ở cột cuối nên không thể chi thuê hội trường.
      The line “khac” has no amount in the last column, so halls cannot be charged to it.
    ## unknown kind of cost
    campaign.yaml:44:13 error unknown-key
      Không có khóa “fule” ở đây. Có phải “fuel”?
      There is no key “fule” here. Did you mean “fuel”?

    """#
}
