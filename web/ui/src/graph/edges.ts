// A WebGL program that draws the lines between nodes: straight or bowed, whole or dashed, with an
// arrow that ends at the rim of its node. Each line is a ribbon of triangles along a quadratic
// curve; everything is computed in pixels of the screen, so widths and dashes do not change
// with the zoom.

import { EdgeProgram } from 'sigma/rendering'
import type { ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'

/** What a line has beyond sigma's own attributes. */
export interface LineStyle { bow: number; dash: number }

const pieces = 20

const vertexShader = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_sourceRadius;
attribute float a_targetRadius;
attribute float a_thickness;
attribute float a_bow;
attribute float a_dash;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec3 a_place; // where on the line (0..1), which side (-1, 1), what: 0 shaft, 1 barb, 2 tip

uniform mat3 u_matrix;
uniform vec2 u_size;
uniform float u_sizeRatio;

varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_dash;

const float bias = 255.0 / 254.0;

vec2 pixels(vec2 p) { return ((u_matrix * vec3(p, 1.0)).xy * 0.5 + 0.5) * u_size; }

void main() {
  vec2 from = pixels(a_source), to = pixels(a_target);
  vec2 chord = to - from;
  float len = max(length(chord), 0.001);
  vec2 control = (from + to) * 0.5 + vec2(-chord.y, chord.x) * a_bow;
  // The curve is longer than its chord; this estimate is good enough to stop at a rim.
  float curve = len * (1.0 + 0.6 * a_bow * a_bow);

  float half_ = a_thickness * 0.5;
  float barb = half_ * 2.0 + 3.0;
  float arrow = barb * 2.0;
  float first = (a_sourceRadius / u_sizeRatio + 1.0) / curve;
  float last = 1.0 - (a_targetRadius / u_sizeRatio + 2.0) / curve;
  float neck = last - arrow / curve;
  float t = a_place.z == 0.0 ? mix(first, neck, a_place.x) : a_place.z == 1.0 ? neck : last;

  vec2 point = mix(mix(from, control, t), mix(control, to, t), t);
  vec2 tangent = normalize(mix(control - from, to - control, t) + vec2(0.0001, 0.0));
  vec2 normal = vec2(-tangent.y, tangent.x);

  float reach = a_place.z == 0.0 ? half_ + 1.0 : a_place.z == 1.0 ? barb : 0.0;
  v_half = half_;
  #ifdef PICKING_MODE
  reach = max(reach, 6.0);
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
  v_across = a_place.z == 0.0 ? a_place.y * reach : 0.0;
  v_along = (t - first) * curve;
  v_dash = a_place.z == 0.0 ? a_dash : 0.0;

  vec2 clip = (point + normal * a_place.y * reach) / u_size * 2.0 - 1.0;
  // Nodes that touch leave no room for a line.
  gl_Position = neck <= first ? vec4(2.0, 2.0, 2.0, 1.0) : vec4(clip, 0.0, 1.0);
}
`

const fragmentShader = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_dash;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float alpha = 1.0 - smoothstep(v_half - 0.5, v_half + 0.5, abs(v_across));
  if (v_dash > 0.0) {
    float phase = mod(v_along, v_dash * 1.7);
    alpha *= 1.0 - smoothstep(v_dash - 0.5, v_dash + 0.5, phase);
  }
  gl_FragColor = v_color * alpha;
  #endif
}
`

const uniforms = ['u_matrix', 'u_size', 'u_sizeRatio'] as const

export class LineProgram extends EdgeProgram<(typeof uniforms)[number]> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext
    const places: number[][] = []
    for (let i = 0; i <= pieces; i++) places.push([i / pieces, -1, 0], [i / pieces, 1, 0])
    places.push([1, -1, 1], [1, 1, 1], [1, -1, 2], [1, 1, 2])
    return {
      VERTICES: places.length,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_source', size: 2, type: FLOAT },
        { name: 'a_target', size: 2, type: FLOAT },
        { name: 'a_sourceRadius', size: 1, type: FLOAT },
        { name: 'a_targetRadius', size: 1, type: FLOAT },
        { name: 'a_thickness', size: 1, type: FLOAT },
        { name: 'a_bow', size: 1, type: FLOAT },
        { name: 'a_dash', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_place', size: 3, type: FLOAT }],
      CONSTANT_DATA: places,
    }
  }

  override processVisibleItem(edgeIndex: number, start: number, source: NodeDisplayData, target: NodeDisplayData, data: EdgeDisplayData & Partial<LineStyle>): void {
    const a = this.array
    let i = start
    a[i++] = source.x
    a[i++] = source.y
    a[i++] = target.x
    a[i++] = target.y
    a[i++] = source.size
    a[i++] = target.size
    a[i++] = data.size
    a[i++] = data.bow ?? 0
    a[i++] = data.dash ?? 0
    a[i++] = floatColor(data.color)
    a[i++] = edgeIndex
  }

  override setUniforms(p: RenderParams, { gl, uniformLocations: u }: ProgramInfo): void {
    gl.uniformMatrix3fv(u['u_matrix']!, false, p.matrix)
    gl.uniform2f(u['u_size']!, p.width, p.height)
    gl.uniform1f(u['u_sizeRatio']!, p.sizeRatio)
  }
}
