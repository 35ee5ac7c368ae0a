# Nhắc việc: tin gộp trong nhóm, bản tin sáng cho văn phòng, xem trước lịch nhắc.
# $number số của mục trong kế hoạch, ví dụ 3, hoặc 3.2 là việc thứ hai của mục 3.
reminders-title = Nhắc việc { $weekday } { $day } ({ $count } mục):
reminders-title-late = Nhắc việc { $weekday } { $day } ({ $count } mục; gửi muộn vì hệ thống vừa gián đoạn):
reminders-item = { $number }. { $what }
reminders-task = { $task } (thuộc “{ $activity }”)
reminders-leads = chủ trì: { $units }
reminders-no-leads = chưa ghi đơn vị chủ trì
reminders-left = hạn { $due }, còn { $days } ngày làm việc
reminders-today = hạn hôm nay, { $due }
reminders-day-off = hạn { $due } là ngày nghỉ, hôm nay là ngày làm việc cuối
reminders-late = quá hạn { $days } ngày (hạn { $due })
reminders-event-left = diễn ra { $due }, còn { $days } ngày làm việc
reminders-event-today = diễn ra hôm nay, { $due }
reminders-event-day-off = diễn ra { $due }, hôm nay là ngày làm việc cuối trước đó
reminders-event-late = đã diễn ra { $due }, chưa báo kết quả sau { $days } ngày
reminders-sent-late = nhắc muộn
reminders-again = (Gửi lại) { $text }
reminders-ask = “{ $text }” chưa phải một ngày cụ thể; đề nghị văn phòng cho hạn hoàn thành, ví dụ 15/5
reminders-missed = Chưa kịp nhắc khi hệ thống gián đoạn:
reminders-doubtful = Đến hạn nhắc giữa lúc sao lưu và lúc khôi phục dữ liệu, có thể đã nhắc rồi nên không tự nhắc lại ({ $count }):
reminders-unheard = Chưa nhắc được vì không nhóm hay thành viên nào nhận việc của đơn vị chủ trì ({ $count }):
reminders-more = … và { $count } mục nữa.
reminders-due = { $weekday } { $day }
reminders-due-hour = { $hour } { $weekday } { $day }
reminders-weekday = { $weekday ->
    [1] thứ Hai
    [2] thứ Ba
    [3] thứ Tư
    [4] thứ Năm
    [5] thứ Sáu
    [6] thứ Bảy
   *[7] Chủ nhật
}

# Cách một mục đang đứng.
reminders-state-open = chưa có trả lời
reminders-state-working = đang làm
reminders-state-obstacle = vướng mắc
reminders-state-done = đã xong
reminders-state-extended = gia hạn đến { $due }

# Bản tin sáng cho văn phòng.
reminders-digest = Tình hình thực hiện kế hoạch, { $weekday } { $day }
reminders-digest-quiet = Không có mục nào quá hạn, đến hạn trong tuần hay cần xử lý.
reminders-digest-late = Quá hạn ({ $count }):
reminders-digest-week = Đến hạn trong tuần này ({ $count }):
reminders-digest-answers = Trả lời mới ({ $count }):
reminders-digest-answer = { $number }. { $who }: { $what }
reminders-digest-quote = { $what } – { $text }
reminders-digest-held = Tin chưa tới hoặc chưa rõ đã tới ({ $count }):
reminders-digest-held-item = { $place }: { $why }
reminders-digest-undated = Cần một ngày cụ thể ({ $count }):

# Xem trước lịch nhắc.
reminders-dry-day = { $hour } { $weekday } { $day }
reminders-dry-none = Từ { $from } đến { $to } không có mục nào cần nhắc.
reminders-dry-assumed = Lịch trên tính như chưa ai báo xong. Khi một mục xong hoặc được gia hạn, các lần nhắc sau tự đổi theo.
reminders-dry-office = hỏi văn phòng
reminders-unscheduled = Không có lịch nhắc ({ $count }):
reminders-why-no-time = chưa ghi thời gian
reminders-why-no-date = “{ $text }” không có ngày cụ thể
reminders-why-no-deadline = “{ $text }” không có hạn cuối
reminders-why-anchor = “{ $text }” chỉ là mốc, văn phòng sẽ được hỏi ngày cụ thể
reminders-why-recurrence = chưa hiểu “{ $text }” lặp lại vào ngày nào

# Tệp lịch cho điện thoại.
reminders-deadline = Hạn: { $title }

# Lệnh vanthu reminders.
cli-reminders = xem trước lịch nhắc việc của một kế hoạch, như khi chưa ai báo xong
cli-reminders-plan = tệp JSON chứa dữ kiện của kế hoạch, hoặc - để đọc từ đầu vào
cli-reminders-from = từ ngày nào (NĂM-THÁNG-NGÀY)
cli-reminders-to = đến hết ngày nào (NĂM-THÁNG-NGÀY)
cli-reminders-ics = ghi thêm các hạn vào tệp lịch (.ics) cho điện thoại
cli-reminders-bad-day = { $option } “{ $day }” chưa đúng: cần một ngày có trong lịch, dạng 2026-05-18.
cli-reminders-backwards = Ngày cuối { $to } ở trước ngày đầu { $from }. Đổi lại --from và --to.

# Lệnh vanthu restored.
cli-restored = chạy một lần sau khi chép lại bản sao lưu, trước khi chạy serve: việc có thể đã nhắc thì báo văn phòng, không tự nhắc lại
cli-restored-done = Đã ghi nhận dữ liệu vừa khôi phục: { $reminders } lời nhắc sẽ báo văn phòng trong bản tin sáng, { $messages } tin đang chờ gửi đã bỏ. Bây giờ chạy “vanthu serve”.

# Đổi kế hoạch trong cuộc trò chuyện.
reminders-problem-no-such = Không có mục { $number }; kế hoạch có { $count } mục.
reminders-problem-no-unit = “{ $text }” chưa rõ là đơn vị nào. Ví dụ: “giao mục 2 cho Văn phòng”.
reminders-problem-no-date = “{ $text }” chưa phải một ngày cụ thể. Ví dụ: “gia hạn mục 1 đến 20/5”.
reminders-problem-past = Ngày { $day } đã qua. Anh/chị cho ngày từ hôm nay trở đi.
reminders-problem-not-later = Ngày { $day } không muộn hơn hạn hiện nay, { $due }.
reminders-doubt-after-event = Ngày { $day } sau hoạt động chính ({ $event }).

# Bật, tắt và chọn cách nhắc (/nhacviec).
reminders-about = Nhắc việc theo kế hoạch: bật, tắt, chọn nơi và giờ
reminders-about-progress = Tiến độ thực hiện kế hoạch, tệp lịch cho điện thoại
reminders-not-editor = Việc này chỉ người quản trị hoặc biên tập của cơ quan làm được.
reminders-no-plans = Cơ quan chưa có kế hoạch nào được soạn ở đây. Gửi /kehoach để soạn.
reminders-which-plan = Kế hoạch nào ạ?
reminders-plan-followed = { $name } (đang nhắc)
reminders-settings-on = Đang nhắc việc: { $name }. Có { $count } mục có lịch nhắc.
reminders-settings-off = Chưa nhắc việc: { $name }. Có { $count } mục sẽ được nhắc như sau, bấm Bật nhắc việc nếu đúng.
reminders-settings-before = – Trước hạn { $days } ngày làm việc
reminders-settings-day = – Đúng ngày đến hạn
reminders-settings-overdue = – Khi quá hạn: mỗi ngày làm việc một lần, tối đa { $times } lần
reminders-settings-hours = – Lúc { $hour }; chỉ nhắn từ { $from } đến { $until } ngày làm việc (chung cho mọi kế hoạch của cơ quan)
reminders-settings-own = – Riêng mục { $number }: trước { $days } ngày làm việc
reminders-settings-silent = – Không nhắc mục { $number }
reminders-settings-where = Nơi nhắn: { $where }. Nơi nào đã chọn đơn vị thì chỉ thấy mục do đơn vị đó chủ trì.
reminders-settings-unheard = Chưa có nơi nhận việc của: { $units }. Các mục này chỉ báo văn phòng; chọn đơn vị cho nhóm bằng /nhom, cho thành viên bằng /thanhvien.
reminders-settings-approval = Gia hạn: chờ văn phòng duyệt.
reminders-settings-free = Gia hạn: có hiệu lực ngay.
reminders-settings-how = Đổi bằng cách gõ: “trước 5,2 ngày”, “lúc 9h”, “tối đa 3 lần”, “mục 3: trước 10 ngày”, “không nhắc mục 4”, “gia hạn cần duyệt”, “tắt”.
reminders-where-group = nhóm “{ $title }”
reminders-where-group-units = nhóm “{ $title }” (của { $units })
reminders-where-members = tin nhắn riêng của { $count } thành viên
reminders-offer = Nhắc việc
reminders-offer-group = Nhắc việc vào nhóm
reminders-button-on = Bật nhắc việc
reminders-button-off = Tắt nhắc việc
reminders-button-members = Tin nhắn riêng
reminders-on = Đã bật nhắc việc cho “{ $name }”.
reminders-off = Đã tắt nhắc việc cho “{ $name }”. Bật lại lúc nào cũng được.
reminders-changed = Đã đổi.
reminders-order-unclear = Chưa hiểu cách nhắc này. Ví dụ: “trước 5,2 ngày”, “lúc 9h”, “mục 3: trước 10 ngày”, “tắt”.
reminders-held-gone = không gửi được vào nhóm này, đã nhắn nơi còn lại hoặc nhắn riêng
reminders-clock-ahead = Đồng hồ của máy chủ từng chạy nhanh, nay đã đúng; lịch nhắc đã được tính lại. Nếu thấy sót mục nào, anh/chị xem /tiendo.
reminders-held-failed = tin này không soạn được do lỗi chương trình; anh/chị xem /tiendo và báo người vận hành
reminders-held-unknown = tin nhắc { $when } chưa rõ đã tới hay chưa vì ứng dụng không trả lời
reminders-held-stale = tin nhắc { $when } không gửi được suốt một ngày nên đã thôi, anh/chị nhắc trực tiếp nếu cần
reminders-held-refused = ứng dụng không nhận tin nhắc { $when }, anh/chị nhắc trực tiếp nếu cần
reminders-held-restored = tin đang gửi lúc sao lưu, có thể đã tới nên không tự gửi lại

# Nút và câu trả lời dưới tin nhắc. $number là số của mục trong tin.
reminders-how = Bấm nút nếu có, hoặc trả lời tin này: “{ $number } xong”, “{ $number } vướng mắc: …”, “gia hạn { $number } đến 20/5”.
reminders-button-done = Đã xong
reminders-button-working = Đang làm
reminders-button-obstacle = Vướng mắc
reminders-button-extend = Gia hạn
reminders-button-others = Mục khác
reminders-said = → { $what } ({ $who }, { $when })
reminders-said-gone = → đã bỏ khỏi kế hoạch
reminders-state-asked = xin gia hạn, chờ văn phòng duyệt
reminders-said-already = Mục { $number } đã được ghi nhận: { $said }
reminders-outdated = Mục { $number } đã có thay đổi sau tin nhắc ngày { $day }: { $state }.
reminders-choose-item = Mục nào ạ?
reminders-forgotten = Tin nhắc này quá cũ nên không trả lời được nữa. Gửi /tiendo để xem tình hình.
reminders-stranger = Cảm ơn { $who }. Chỉ thành viên của { $name } trả lời được tin nhắc này; anh/chị nhờ người quản trị mời vào cơ quan.
reminders-other-unit = Cảm ơn { $who }. Mục { $number } do { $units } chủ trì nên người của đơn vị đó trả lời. Nếu anh/chị thuộc đơn vị này, nhờ người quản trị chọn lại đơn vị bằng /thanhvien.
reminders-which-item = Anh/chị nói mục nào ({ $numbers })? Ghi số mục trước, ví dụ: “{ $example } xong”.
reminders-whose = Một lúc có nhắc việc của nhiều cơ quan. Anh/chị trả lời cho cơ quan nào?
reminders-whose-item = { $name }: mục { $number }
reminders-no-item = Tin nhắc gần nhất không có mục { $number }.
reminders-ask-result = { $who }: mục { $number } đã xong. Kết quả trong một dòng (số lượng, đường dẫn…)? Trả lời tin này, hoặc bấm Bỏ qua.
reminders-ask-cause = { $who }: mục { $number } vướng mắc ở đâu? Trả lời tin này trong một dòng, hoặc bấm Bỏ qua.
reminders-ask-date = { $who }: gia hạn mục { $number } đến ngày nào? Trả lời tin này, ví dụ: 20/5.
reminders-date-example = Trả lời lại ngày mới của mục { $number }, ví dụ: 20/5.
reminders-date-unclear = Ngày này chưa rõ.
reminders-thanks = Đã ghi nhận mục { $number }. Cảm ơn { $who }.
reminders-skipped = Đã bỏ qua phần ghi thêm của mục { $number }.
reminders-left-out = Đã bỏ qua.
reminders-obstacle = { $who } báo vướng mắc: { $what } ({ $plan }).
reminders-obstacle-cause = { $who } báo vướng mắc: { $what } ({ $plan }). Nguyên nhân: { $cause }
reminders-extended = { $who } gia hạn mục { $number } đến { $due }.
reminders-extension-waits = { $who } xin gia hạn mục { $number } đến { $due }; đang chờ văn phòng duyệt.
reminders-extension-asked = { $who } xin gia hạn đến { $due }: { $what } ({ $plan }).
reminders-extension-agreed = { $who } đồng ý cho { $name } gia hạn đến { $due }: { $what }.
reminders-extension-declined = { $who } chưa đồng ý cho { $name } gia hạn đến { $due }: { $what }. Hạn cũ giữ nguyên.
reminders-extension-settled = Đề nghị gia hạn này đã được trả lời.
reminders-button-approve = Đồng ý
reminders-button-decline = Không đồng ý

# Tiến độ (/tiendo) và đổi kế hoạch.
reminders-none-followed = Chưa có kế hoạch nào đang được nhắc việc ở đây. Gửi /nhacviec trong tin nhắn riêng để bật.
reminders-progress = { $name }: { $done }/{ $count } mục đã xong, { $late } mục quá hạn.
reminders-silent = Chưa trả lời: { $units }.
reminders-calendar = Các hạn của kế hoạch, mở bằng lịch trên điện thoại
reminders-change-time = Đã đổi thời gian mục { $number } ({ $title }) thành { $time }. Lịch nhắc đổi theo ngay.
reminders-change-leads = Đã giao mục { $number } ({ $title }) cho { $units }.
reminders-change-drop = Đã bỏ mục { $number } ({ $title }) khỏi kế hoạch đang nhắc; các mục sau dồn số lên.
reminders-change-extend = Đã gia hạn mục { $number } ({ $title }) đến { $due }.
reminders-undone = Đã hoàn tác: “{ $text }”.
reminders-nothing-to-undo = Không còn gì để hoàn tác: kế hoạch đã được đổi tiếp sau đó.

# Kế hoạch được soạn lại hoặc bị xóa trong khi đang nhắc. $titles là tên các mục hoặc kế hoạch.
reminders-renewed = Lịch nhắc đã đổi theo bản mới.
reminders-renewed-lost = Câu trả lời về { $titles } không còn dùng được vì bản mới không có mục này.
reminders-renewed-overruled = { $titles }: thời gian hoặc đơn vị đã đổi trong tin nhắn nay theo bản mới.
reminders-renewed-event = bản soạn lần { $version }
reminders-deleted = Kế hoạch { $titles } không còn được lưu nên đã dừng nhắc việc.
reminders-renew-not-editor = Kế hoạch này đang được theo dõi. Bản vừa sửa đã lưu, nhưng việc nhắc vẫn theo bản cũ cho đến khi người quản trị hoặc biên tập đổi.

# The command, behind its slash; more words for the same between commas.
reminders-words = nhacviec
reminders-words-progress = tiendo
reminders-words-duty = viec
