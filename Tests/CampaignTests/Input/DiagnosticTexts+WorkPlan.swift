extension DiagnosticTexts {
  static let workPlan = #"""
    ## plan too short
    campaign.yaml:34:11 error window-outside-plan
      Kế hoạch công tác (từ 20/4/2023 đến 30/6/2023) phải bao trùm đợt công tác (từ 18/4/2023 đến 28/4/2023); hãy nới “window” của “work-plan”.
      The work plan (20/4/2023 to 30/6/2023) must hold the campaign's window (18/4/2023 to 28/4/2023); widen the “window” of “work-plan”.
    ## plan without days
    campaign.yaml:3:21 error no-open-slot
      Kế hoạch công tác (từ 01/4/2023 đến 02/4/2023) không có ngày làm việc nào.
      The work plan (01/4/2023 to 02/4/2023) has no working day.
    ## step outside plan
    campaign.yaml:39:27 error date-outside-window
      Bước “nv-1” ấn định 03/7/2023, ngoài kế hoạch công tác (từ 03/4/2023 đến 30/6/2023).
      Step “nv-1” is fixed to 03/7/2023, outside the work plan (03/4/2023 to 30/6/2023).
    ## step on holiday
    campaign.yaml:39:27 error pin-closed
      Bước “nv-1” ấn định 01/5/2023, không phải ngày làm việc: Ngày Quốc tế Lao động. Hãy chọn ngày khác hoặc thêm ngày vào “calendar.worked”.
      Step “nv-1” is fixed to 01/5/2023, which is not worked: Ngày Quốc tế Lao động. Choose another date or add it to “calendar.worked”.
    ## step too heavy
    campaign.yaml:39:29 error step-load
      Bước “nv-1” cần 3 người của “van-phong”, nơi chỉ có 2 người; thêm cán bộ hoặc giảm “people”.
      Step “nv-1” takes 3 people of “van-phong”, which has 2; add people or lower “people”.
    ## people and share
    campaign.yaml:39:39 error people-and-share
      Chỉ ghi một trong hai: “people” hoặc “share”.
      Give either “people” or “share”, not both.
    ## review without period
    campaign.yaml:35:13 warning review-without-period
      Không có kỳ nào của “nam” kết thúc trong kế hoạch công tác; sẽ không có bước nào.
      No period of “nam” ends within the work plan; it has no steps.
    ## period
    campaign.yaml:35:30 error bad-period
      “week” không phải kỳ (tháng, quý, năm). Dùng được: month, quarter, year.
      “week” is not a period. Allowed: month, quarter, year.
    ## steps in a circle
    campaign.yaml:40:11 error order-cycle
      Thứ tự quay vòng: “nv-2” → “nv-1” → “nv-2”; hãy bỏ một dòng.
      The order runs in a circle: “nv-2” → “nv-1” → “nv-2”; remove one row.
    ## unknown predecessor
    campaign.yaml:39:28 error unknown-id
      Không có cuộc làm việc hoặc bước nào mang mã “nv-3”. Có phải “nv-1”?
      There is no meeting or step with the id “nv-3”. Did you mean “nv-1”?
    ## unknown event
    campaign.yaml:32:13 error unknown-id
      Không có cuộc làm việc hoặc bước nào mang mã “hd-3”. Hiện có: yen-my, van-lam, nv-1.
      There is no meeting or step with the id “hd-3”. There are: yen-my, van-lam, nv-1.
    ## step called like a meeting
    campaign.yaml:39:16 error duplicate-id
      Mã “yen-my” đã dùng cho một cuộc làm việc khác (campaign.yaml, dòng 29); mỗi mã chỉ dùng một lần.
      The id “yen-my” is already taken by another meeting (campaign.yaml, line 29); use each id once.
    ## late without due
    campaign.yaml:35:11 error missing-key
      Thiếu khóa bắt buộc “due”; ví dụ: due: 2023-06
      The required key “due” is missing; for example: due: 2023-06

    """#
}
