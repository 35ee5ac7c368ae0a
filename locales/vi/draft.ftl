# Lời của lệnh draft về dữ kiện còn thiếu. $facts là tên dữ kiện trong tệp JSON.
cli-draft-missing = Chưa đủ dữ kiện để soạn văn bản loại { $kind }, còn thiếu: { $facts }.
