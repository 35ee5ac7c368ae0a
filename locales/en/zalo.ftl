# Words for channels without buttons, and for the command zalo.
dialogue-or-type = (Or type: { $words })
