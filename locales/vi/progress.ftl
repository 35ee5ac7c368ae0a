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

# Thêm việc, và hỏi lại trước khi đổi kế hoạch đang nhắc.
progress-how = Đổi kế hoạch bằng cách gõ: “đổi hạn mục 3 thành 12/5”, “giao mục 2 cho Văn phòng”, “thêm việc: …”, “bỏ mục 4”.
progress-added = Đã thêm mục { $number }: { $what }. Lịch nhắc đổi theo ngay.
progress-added-undated = Đã thêm mục { $number }: { $what }. Mục này chưa có ngày cụ thể nên chưa được nhắc.
progress-add-example = Ví dụ: “thêm việc: Treo băng rôn - Văn phòng Sở - trước 15/5”.
progress-no-title = Chưa có tên việc.
progress-too-many = Kế hoạch đã có { $count } mục, không thêm được nữa.
progress-changed =
    Đã đổi, lịch nhắc đổi theo ngay:
    { $what }
progress-new-version = Bản mới của kế hoạch: { $count } hoạt động, theo các thay đổi vừa rồi.
progress-none-such = Không có việc nào như vậy trong “{ $name }”.
progress-sure = Anh/chị vẫn muốn đổi như vậy chứ ạ? Kế hoạch chưa đổi.
progress-unchanged = Kế hoạch giữ nguyên. Anh/chị gõ lại cách đổi khác.
progress-changed-meanwhile = Kế hoạch vừa được đổi nên chưa làm theo ý trước. Anh/chị gửi /tiendo để xem rồi gõ lại.
progress-nothing-to-confirm = Câu hỏi này đã qua, kế hoạch không đổi gì. Gửi /tiendo để xem.
