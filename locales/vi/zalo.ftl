# Lời dùng cho các kênh không có nút bấm, và cho lệnh zalo.
dialogue-or-type = (Hoặc gõ: { $words })
