# Lời khi bản năm trước thành bản năm nay.
roll-why-year = năm của văn bản: { $from } thành { $to }
roll-why-asked = năm cần soạn
roll-why-blank = số và ngày do văn thư điền khi ban hành
roll-why-distance = giữ khoảng cách tới Ngày kỷ niệm
roll-why-same-day = giữ ngày và tháng
roll-why-day-off = { $day } là { $weekday }, ngày nghỉ
roll-why-unclear-time = không rõ là ngày nào
roll-why-day-name = tên của Ngày trong năm { $year }
roll-why-no-day-name = chưa có nguồn về tên của Ngày trong năm { $year }
roll-why-wording = theo danh mục năm { $year }
roll-why-no-wording = chưa có dữ liệu năm { $year }
roll-why-no-themes = chưa có chủ đề năm { $year }
roll-why-no-slogans = chưa có khẩu hiệu năm { $year }
roll-why-quoted = khẩu hiệu, chủ đề của năm cũ; năm { $year } đã khác
roll-why-old-basis = văn bản chỉ đạo của năm { $old }, không làm căn cứ cho năm { $year }
roll-why-no-basis = chưa có văn bản chỉ đạo năm { $year }
roll-why-basis-holds = ban hành từ năm trước: còn hiệu lực không?
roll-why-catalogue = theo danh mục năm { $year }
roll-why-lapsed = { $act } hết hiệu lực từ { $on }, thay bằng { $by }
roll-why-renamed = tên mới từ { $on } theo { $act }
roll-why-renamed-asked = tên cũ từ { $on } theo { $act }
roll-why-ended = không còn cấp huyện từ { $on } theo { $act }
roll-why-divided = tên xã, phường có thể đã đổi từ { $on } theo { $act }
roll-why-profile = theo hồ sơ cơ quan
roll-why-signer = người ký năm { $year }: còn đúng không?
roll-why-unit = tên đơn vị theo hồ sơ cơ quan
roll-why-no-unit = hồ sơ cơ quan không có đơn vị “{ $unit }”
roll-why-epidemic = nói về dịch bệnh của năm cũ
roll-why-anniversary = kỷ niệm { $count } năm là của năm cũ (nay là { $next } năm)
roll-why-ordinal = “{ $words }” là của năm cũ
roll-why-period = giai đoạn { $period } đã qua
roll-why-other-year = nhắc tới năm { $year }
roll-why-old-document = ngày của văn bản năm { $year }
roll-why-number = số văn bản { $number }: còn dùng không?
roll-why-money = số tiền của năm cũ
roll-why-count = số lượng của năm cũ
roll-why-elsewhere = dòng này không vào bản nháp
roll-where = { $part ->
    [activities] hoạt động { $number }
    [assignments] phân công { $number }
    [purposes] mục đích { $number }
    [requirements] yêu cầu { $number }
    [recipients] nơi nhận { $number }
    [bases] căn cứ
    [themes] chủ đề
    [slogans] khẩu hiệu
    [title] trích yếu
    [agency] cơ quan
    [signature] người ký
    [budget] kinh phí
    [year] năm
    [number] số
    [overallTime] thời gian chung
    [closing] đoạn kết
   *[other] nội dung khác
}
cli-roll = kế hoạch năm trước → bản nháp năm nay
cli-roll-file = văn bản năm trước (.txt, .md, .docx, .doc, .pdf, ảnh) hoặc - để đọc từ đầu vào
cli-roll-year = năm của bản nháp
cli-roll-agency = tệp JSON hồ sơ cơ quan: tên, đơn vị, người ký
cli-roll-out = tệp bản nháp cần ghi: .docx, .md hoặc .png
cli-roll-no-year = { $file }: không thấy văn bản này của năm nào, nên không biết phải đổi gì.
cli-roll-year-passed = Văn bản là của năm { $old }; hãy chọn năm sau năm đó, không phải { $year }.
cli-roll-heading = { $from } → { $to }: { $changes } chỗ đã đổi, { $leftovers } chỗ cần xem.
cli-roll-changes = Đã đổi
cli-roll-leftovers = Cần xem
cli-roll-change = { $where }: { $from } → { $to } ({ $why })
cli-roll-nothing = bỏ
cli-roll-leftover = { $line ->
    [0] { $text }{ $why }
   *[other] dòng { $line }: { $text }{ $why }
}
