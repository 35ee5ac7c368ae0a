# Lời về việc làm sau khi trả lời: đọc tệp, nhận dạng chữ…
# $done là phần đã làm, $total là tất cả; $reference là mã để tra nhật ký.
jobs-progress = Đang làm: { $done }/{ $total }.
jobs-stop = Dừng việc này
jobs-over = Đã làm xong.
jobs-stopped = Đã dừng việc đang làm.
jobs-none = Không có việc nào đang làm ạ.
jobs-refused = Việc anh/chị nhờ không làm được (mã { $reference }). Anh/chị thử lại hoặc gửi cách khác giúp.
jobs-failed = Xin lỗi, việc anh/chị nhờ chưa làm được vì có lỗi (mã { $reference }). Anh/chị thử lại sau giúp.
jobs-too-long = Việc anh/chị nhờ mất quá nhiều thời gian nên đã dừng (mã { $reference }). Anh/chị gửi tệp nhỏ hơn giúp.

# The command, behind its slash; more words for the same between commas.
jobs-words-stop = ngungviec
