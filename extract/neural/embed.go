package neural

import _ "embed"

//go:embed neural.model
var embedded []byte

// New returns the parser with the built-in model.
func New() (*Parser, error) { return Decode(embedded) }
