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
reminders-ask = “{ $text }” chưa phải một ngày cụ thể; đề nghị văn phòng cho hạn hoàn thành, ví dụ 15/5
reminders-missed = Chưa kịp nhắc khi hệ thống gián đoạn:
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
reminders-digest-held = Tin chưa gửi được ({ $count }):
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

# Đổi kế hoạch trong cuộc trò chuyện.
reminders-problem-no-such = Không có mục { $number }; kế hoạch có { $count } mục.
reminders-problem-no-unit = “{ $text }” chưa rõ là đơn vị nào. Ví dụ: “giao mục 2 cho Văn phòng”.
reminders-problem-no-date = “{ $text }” chưa phải một ngày cụ thể. Ví dụ: “gia hạn mục 1 đến 20/5”.
reminders-problem-past = Ngày { $day } đã qua. Anh/chị cho ngày từ hôm nay trở đi.
reminders-problem-not-later = Ngày { $day } không muộn hơn hạn hiện nay, { $due }.
reminders-doubt-after-event = Ngày { $day } sau hoạt động chính ({ $event }).
