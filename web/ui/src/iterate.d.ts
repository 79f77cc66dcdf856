declare module 'graphology-layout-forceatlas2/iterate' {
  /** One round of ForceAtlas2 on matrices of ten numbers a node and three an edge. */
  export default function iterate(settings: object, nodes: Float32Array, edges: Float32Array): object
}
