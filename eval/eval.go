// Package eval scores annotations against gold sets: tokens, tags and trees with the
// metrics of the CoNLL 2018 shared task, and spans with precision and recall.
package eval
