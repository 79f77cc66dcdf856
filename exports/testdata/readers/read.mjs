// Reads an export with the library that people read it with and prints what it found as
// JSON: node read.mjs KIND FILE.
//
// RDF is an array of [subject, predicate, object, datatype, graph], sorted. Networks are
// {nodes: {id: attributes}, edges: [{source, target, attributes}]}.
import fs from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const [kind, file] = process.argv.slice(2);

const read = { nquads: n3, trig: n3, turtle: n3, "turtle-star": n3, jsonld, gexf, cyjs }[kind];
// Cytoscape.js would draw on for ever.
process.stdout.write(JSON.stringify(await read(fs.readFileSync(file, "utf8"))), () => process.exit(0));

function rows(quads) {
  return quads
    .map((q) => [
      q.subject.value,
      q.predicate.value,
      q.object.termType === "Quad" ? triple(q.object) : q.object.value,
      q.object.termType === "Literal" ? q.object.datatype.value : "",
      q.graph.value,
    ])
    .sort((a, b) => {
      const [x, y] = [JSON.stringify(a), JSON.stringify(b)];
      return x < y ? -1 : x > y ? 1 : 0;
    });
}

// triple writes a triple that is the object of another.
function triple(q) {
  return `<<( ${q.subject.value} ${q.predicate.value} ${q.object.value} )>>`;
}

function n3(text) {
  const { Parser } = require("n3");
  const format = { nquads: "N-Quads", trig: "TriG", turtle: "Turtle", "turtle-star": "Turtle" }[kind];
  return rows(new Parser({ format }).parse(text));
}

async function jsonld(text) {
  const { default: lib } = await import("jsonld");
  const documentLoader = (url) => {
    throw new Error(`asks for ${url}`);
  };
  return rows(await lib.toRDF(JSON.parse(text), { documentLoader, safe: true }));
}

function gexf(text) {
  const { MultiDirectedGraph } = require("graphology");
  const graph = require("graphology-gexf").parse(MultiDirectedGraph, text, { allowUndeclaredAttributes: false });
  return network(graph);
}

function network(graph) {
  const nodes = {};
  graph.forEachNode((id, attributes) => (nodes[id] = attributes));
  const edges = graph.mapEdges((id, attributes, source, target) => ({ id, source, target, attributes }));
  return { nodes, edges };
}

function cyjs(text) {
  const cytoscape = require("cytoscape");
  const cy = cytoscape({ ...JSON.parse(text), headless: true, styleEnabled: true });
  const nodes = {};
  cy.nodes().forEach((n) => (nodes[n.id()] = n.data()));
  const edges = cy.edges().map((e) => ({ id: e.id(), source: e.source().id(), target: e.target().id(), attributes: e.data() }));
  return { nodes, edges };
}
