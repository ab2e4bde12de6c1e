package numbers_test

import (
	"math"
	"reflect"
	"testing"

	"timone/internal/fault"
	"timone/internal/numbers"
	"timone/internal/studio"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

func open(t *testing.T) (*numbers.Service, *studio.Studio, string) {
	t.Helper()
	s := studiotest.Open(t)
	return numbers.New(s), s, studiotest.Client(t, s, "Panificio Bruni")
}

func add(t *testing.T, s *numbers.Service, client string, m numbers.Measure) numbers.Measure {
	t.Helper()
	m, err := s.Add(t.Context(), client, m)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func of(t *testing.T, s *numbers.Service, client string) []numbers.Measure {
	t.Helper()
	all, err := s.Measures(t.Context(), client)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func wantFault(t *testing.T, err error, code words.Key) {
	t.Helper()
	if f := fault.From(err); f == nil || f.Code != code {
		t.Errorf("got %v, want %s", err, code)
	}
}

func number(n float64) *float64 { return &n }

func TestFiguresComeNewestFirstAndOneThatIsNotKnownIsNoZero(t *testing.T) {
	s, file, client := open(t)
	channel := studiotest.Channel(t, file, client, "instagram")
	if all := of(t, s, client); all == nil || len(all) != 0 {
		t.Errorf("a client begins with %#v", all)
	}
	first := add(t, s, client, numbers.Measure{Channel: channel, Metric: " follower ", Day: "2026-09-01", Value: number(0)})
	unknown := add(t, s, client, numbers.Measure{Channel: channel, Metric: "follower", Day: "2026-11-01"})
	own := add(t, s, client, numbers.Measure{Metric: "fatturato", Unit: "€", Day: "2026-10-01", Value: number(-2.5)})
	if first.Metric != "follower" {
		t.Errorf("%q", first.Metric)
	}
	if got, want := of(t, s, client), []numbers.Measure{unknown, own, first}; !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestAFigureIsMendedOnItsChannelRemovedAndBroughtBack(t *testing.T) {
	s, file, client := open(t)
	channel := studiotest.Channel(t, file, client, "instagram")
	m := add(t, s, client, numbers.Measure{Channel: channel, Metric: "follower", Day: "2026-09-01", Value: number(1200)})
	m.Value, m.Day, m.Channel = number(1250), "2026-09-02", "elsewhere"
	m, err := s.Edit(t.Context(), m)
	if err != nil || m.Channel != channel {
		t.Fatalf("%+v %v", m, err)
	}
	if err := s.Remove(t.Context(), m.ID); err != nil {
		t.Fatal(err)
	}
	wantFault(t, s.Remove(t.Context(), m.ID), words.FaultMeasureMissing)
	step, err := file.Undo(t.Context())
	if err != nil || step.Name != "dossier.remove-measure" || step.Detail["record"] != m.ID {
		t.Fatalf("%+v %v", step, err)
	}
	if got := of(t, s, client); !reflect.DeepEqual(got, []numbers.Measure{m}) {
		t.Errorf("%+v", got)
	}
}

func TestWhatNoFigureCanBeIsRefused(t *testing.T) {
	s, file, client := open(t)
	other := studiotest.Client(t, file, "Verde Radice")
	theirs := studiotest.Channel(t, file, other, "instagram")
	ours := studiotest.Channel(t, file, client, "instagram")
	for _, bad := range []struct {
		m    numbers.Measure
		code words.Key
	}{
		{numbers.Measure{Metric: " ", Day: "2026-09-01"}, words.FaultMeasureEmpty},
		{numbers.Measure{Metric: "x", Day: "2026-02-31"}, words.FaultDayInvalid},
		{numbers.Measure{Metric: "x", Day: "3026-02-01"}, words.FaultDayInvalid},
		{numbers.Measure{Metric: "x"}, words.FaultDayInvalid},
		{numbers.Measure{Metric: "x", Day: "2026-09-01", Value: number(math.NaN())}, words.FaultNumberInvalid},
		{numbers.Measure{Metric: "x", Day: "2026-09-01", Value: number(math.Inf(1))}, words.FaultNumberTooBig},
		{numbers.Measure{Metric: "x", Day: "2026-09-01", Value: number(1e20)}, words.FaultNumberTooBig},
		{numbers.Measure{Metric: "x", Day: "2026-09-01", Value: number(-5), Channel: ours}, words.FaultNumberNegative},
		{numbers.Measure{Metric: "x", Day: "2026-09-01", Channel: theirs}, words.FaultChannelMissing},
		{numbers.Measure{Metric: "x", Day: "2026-09-01", Channel: "none"}, words.FaultChannelMissing},
	} {
		_, err := s.Add(t.Context(), client, bad.m)
		wantFault(t, err, bad.code)
	}
	_, err := s.Add(t.Context(), "nobody", numbers.Measure{Metric: "x", Day: "2026-09-01"})
	wantFault(t, err, words.FaultClientGone)
	_, err = s.Edit(t.Context(), numbers.Measure{ID: "none", Metric: "x", Day: "2026-09-01"})
	wantFault(t, err, words.FaultMeasureMissing)
	_, err = s.Measures(t.Context(), "nobody")
	wantFault(t, err, words.FaultClientGone)
	if all := of(t, s, client); len(all) != 0 {
		t.Errorf("%+v", all)
	}
}
