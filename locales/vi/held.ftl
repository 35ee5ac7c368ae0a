# Tin được giữ vì ứng dụng chỉ cho gửi sau khi người nhận đã nhắn: lời cho người quản trị và văn phòng.
# $number là số của thành viên, $who là tên, $day là ngày bắt đầu giữ.
channels-held-title = Tin đang giữ, chưa gửi riêng được:
channels-held-one = { $number }. { $who }: { $count } tin, từ { $day }
channels-held-more = … và { $count } người nữa.
channels-held-how = Ứng dụng chỉ cho gửi khi người nhận có nhắn trong mấy ngày gần đây. Người đó nhắn lại một lời bất kỳ thì tin được gửi.
channels-held-why = đã lâu chưa nhắn lại nên ứng dụng chưa cho gửi riêng; tin được giữ, người đó nhắn lại một lời thì tin được gửi
