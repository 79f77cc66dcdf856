// Package web serves a graph: an HTTP API (described by itself at openapi.json and docs) and
// the page that is built on it.
//
// A Server keeps in memory who is connected to whom and what everything is called (index);
// texts are read from the store when they are asked for. Both are of one moment, a view;
// when the store has changed, by an edit here or by another process, there is a new view,
// and requests under way end with the old one.
//
// Everything is read-only without a token. What comes out of documents is sent as JSON and
// never as HTML.
package web
