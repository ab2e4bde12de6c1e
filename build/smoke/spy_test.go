//go:build smoke

package smoke_test

import (
	"fmt"
	"image"
	"strings"

	"github.com/godbus/dbus/v5"
)

// spy reads the window as a screen reader does, over the accessibility bus: it
// knows things by what they are called, and where they stand on the screen.
type spy struct{ bus *dbus.Conn }

// newSpy joins the accessibility bus of a session.
func newSpy(session string) (*spy, error) {
	s, err := dbus.Connect(session)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	var address string
	if err := s.Object("org.a11y.Bus", "/org/a11y/bus").Call("org.a11y.Bus.GetAddress", 0).Store(&address); err != nil {
		return nil, fmt.Errorf("look for the accessibility bus: %w", err)
	}
	bus, err := dbus.Connect(address)
	if err != nil {
		return nil, fmt.Errorf("join the accessibility bus: %w", err)
	}
	return &spy{bus}, nil
}

// find gives all on the screen that is called so.
func (s *spy) find(called func(string) bool) []thing {
	return s.desktop().find(called, nil)
}

func (s *spy) desktop() thing {
	return thing{s, ref{"org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"}}
}

// ref is how the bus names a thing; nothing is the one it gives for none.
type ref struct {
	Bus  string
	Path dbus.ObjectPath
}

const nothing = dbus.ObjectPath("/org/a11y/atspi/null")

// thing is something that the window shows.
type thing struct {
	spy *spy
	ref ref
}

func (t thing) find(called func(string) bool, found []thing) []thing {
	if called(t.name()) && !t.place().Empty() {
		found = append(found, t)
	}
	for _, child := range t.children() {
		found = child.find(called, found)
	}
	return found
}

func (t thing) call(method string, args ...any) *dbus.Call {
	return t.spy.bus.Object(t.ref.Bus, t.ref.Path).Call("org.a11y.atspi."+method, 0, args...)
}

// children are the things inside. The window does not list the page, which
// another process draws; it gives it only to who asks for its first child.
func (t thing) children() []thing {
	var found []ref
	if t.call("Accessible.GetChildren").Store(&found) != nil || len(found) == 0 {
		var only ref
		if t.call("Accessible.GetChildAtIndex", int32(0)).Store(&only) != nil || only.Bus == "" || only.Path == nothing {
			return nil
		}
		found = []ref{only}
	}
	all := make([]thing, len(found))
	for i, r := range found {
		all[i] = thing{t.spy, r}
	}
	return all
}

func (t thing) name() string {
	name, err := t.spy.bus.Object(t.ref.Bus, t.ref.Path).GetProperty("org.a11y.atspi.Accessible.Name")
	if err != nil {
		return ""
	}
	text, _ := name.Value().(string)
	return text
}

// text is what stands in a field.
func (t thing) text() string {
	var text string
	_ = t.call("Text.GetText", int32(0), int32(-1)).Store(&text)
	return text
}

// place is where the thing stands on the screen; empty when it is not shown.
func (t thing) place() image.Rectangle {
	var at struct{ X, Y, W, H int32 }
	const onScreen = uint32(0)
	if t.call("Component.GetExtents", onScreen).Store(&at) != nil {
		return image.Rectangle{}
	}
	return image.Rect(int(at.X), int(at.Y), int(at.X+at.W), int(at.Y+at.H))
}

// beginning matches names that begin so: a card goes on with what else there is
// to say of it.
func beginning(with string) func(string) bool {
	return func(name string) bool { return strings.HasPrefix(name, with) }
}
