# Tiến độ của kế hoạch thành ảnh (/tiendo): chữ trên ảnh phải ngắn, đọc được trên điện thoại.
progress-summary = { $when }: xong { $done }/{ $count } mục, quá hạn { $late }
progress-today = Hôm nay { $day }
progress-mark-done = đã xong
progress-mark-late = quá hạn
progress-mark-ahead = chưa đến hạn
progress-done = đã xong
progress-done-on = đã xong ngày { $day }
progress-late = quá hạn { $days } ngày (hạn { $day })
progress-event-late = đã diễn ra { $day }, chưa báo kết quả
progress-due-today = hạn hôm nay
progress-event-today = diễn ra hôm nay, { $hour }
progress-ahead = hạn { $day }, còn { $days } ngày làm việc
progress-event-ahead = { $hour } ngày { $day }, còn { $days } ngày làm việc
progress-undated = chưa có ngày
progress-no-leads = Chưa ghi đơn vị chủ trì
progress-page = Ảnh { $number }/{ $pages }
progress-picture = Tiến độ thực hiện kế hoạch, ảnh { $number }/{ $pages }
