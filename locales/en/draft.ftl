# What the draft command says of missing facts. $facts are their names in the JSON file.
cli-draft-missing = A document of the kind { $kind } cannot be made; these facts are missing: { $facts }.
