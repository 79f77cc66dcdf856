package web

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics count requests and what the graph holds, for Prometheus.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
	underWay prometheus.Gauge
}

func newMetrics(v *views) *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "kg_http_requests_total", Help: "Requests by route and status."}, []string{"route", "status"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "kg_http_request_seconds", Help: "Time until a request was answered.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10, 60},
		}, []string{"route"}),
		underWay: prometheus.NewGauge(prometheus.GaugeOpts{Name: "kg_http_requests_under_way", Help: "Requests that are not answered yet."}),
	}
	m.registry.MustRegister(m.requests, m.seconds, m.underWay)
	size := func(name, help string, of func(*index) int) {
		m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, func() float64 {
			v.mu.Lock()
			defer v.mu.Unlock()
			if v.now == nil {
				return 0
			}
			return float64(of(v.now.index))
		}))
	}
	size("kg_graph_entities", "Entities in the graph.", func(x *index) int {
		n := 0
		for i := range x.nodes {
			if x.nodes[i].isKnown() {
				n++
			}
		}
		return n
	})
	size("kg_graph_claims", "Claims in the graph.", func(x *index) int { return x.shown })
	size("kg_graph_documents", "Documents in the graph.", func(x *index) int { return len(x.documents) })
	size("kg_graph_quads", "Quads in the graph.", func(x *index) int { return x.quads })
	return m
}

func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}

// count counts the requests of h by the pattern of mux that they match: paths have
// identifiers in them, of which there is no end.
func (m *metrics) count(mux *http.ServeMux, h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, route := mux.Handler(r)
		start := time.Now()
		m.underWay.Inc()
		defer m.underWay.Dec()
		seen := &statusWriter{ResponseWriter: w, status: http.StatusOK}
		h.ServeHTTP(seen, r)
		m.requests.WithLabelValues(route, strconv.Itoa(seen.status)).Inc()
		m.seconds.WithLabelValues(route).Observe(time.Since(start).Seconds())
	})
}

type statusWriter struct {
	http.ResponseWriter
	status int
}

func (s *statusWriter) WriteHeader(status int) {
	s.status = status
	s.ResponseWriter.WriteHeader(status)
}

func (s *statusWriter) Unwrap() http.ResponseWriter { return s.ResponseWriter }
