package pdf

import (
	"math"
	"reflect"
	"unsafe"

	"github.com/go-text/typesetting/harfbuzz"
)

// openFilters mends a fault of go-text 0.3.5. It asks a rough filter whether a
// font's rule can touch a glyph at all, and stops filling the filter as soon as
// one of its three parts is full: rules then pass by glyphs that they are made
// for, Arabic letters do not join and pairs are not kerned. A filter with a full
// part is opened here altogether; rules look closely for themselves anyway.
//
// The filters are not exported. Where another version has none by these names,
// nothing is done; TestArabicLettersJoin and TestPairsAreKerned see whether the fault is still there.
func openFilters(f *harfbuzz.Font) {
	for _, name := range []string{"gsubAccels", "gposAccels"} {
		rules := reflect.ValueOf(f).Elem().FieldByName(name)
		if rules.Kind() != reflect.Slice {
			continue
		}
		for i := range rules.Len() {
			openFilter(rules.Index(i))
			if parts := rules.Index(i).FieldByName("subtables"); parts.Kind() == reflect.Slice {
				for k := range parts.Len() {
					openFilter(parts.Index(k))
				}
			}
		}
	}
}

func openFilter(rule reflect.Value) {
	if rule.Kind() != reflect.Struct {
		return
	}
	filter := rule.FieldByName("digest")
	if !filter.IsValid() || filter.Type().Size() != 24 || !filter.CanAddr() {
		return
	}
	const full = math.MaxUint64
	masks := (*[3]uint64)(unsafe.Pointer(filter.UnsafeAddr()))
	if masks[0] == full || masks[1] == full || masks[2] == full {
		*masks = [3]uint64{full, full, full}
	}
}
