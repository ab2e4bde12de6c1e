package media_test

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"

	"timone/internal/media"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" onload="x()"><script>x()</script><path d="M0 0h20v10z" fill="red"/></svg>`

func TestALogoThatIsADrawingIsKeptCleanedUnderTheHashOfWhatIsKept(t *testing.T) {
	m := media.New(studiotest.Open(t))
	kept, err := m.KeepFrom(t.Context(), strings.NewReader(logo), "logo.svg", media.Logos)
	if err != nil || kept.MIME != "image/svg+xml" || kept.Width != 1000 || kept.Height != 500 {
		t.Fatalf("%+v %v", kept, err)
	}
	original := read(t, m, kept.SHA256, media.Original)
	sum := sha256.Sum256(original)
	if hex.EncodeToString(sum[:]) != kept.SHA256 || int64(len(original)) != kept.Bytes {
		t.Errorf("%+v is not of what is kept: %s", kept, original)
	}
	for _, r := range []media.Rendition{media.Original, media.Print, media.Sheet, media.Screen, media.Thumb} {
		if got := string(read(t, m, kept.SHA256, r)); strings.Contains(got, "x()") || !strings.Contains(got, "#ff0000") {
			t.Errorf("%s is %s", r, got)
		}
	}
	again, err := m.KeepFrom(t.Context(), strings.NewReader(string(original)), "di nuovo.svg", media.Logos)
	if err != nil || again.SHA256 != kept.SHA256 {
		t.Errorf("%+v %v", again, err)
	}
}

func TestADrawingAmongTheMaterialsIsKeptAsItCameAndShownCleaned(t *testing.T) {
	s := studiotest.Open(t)
	m := media.New(s)
	client := studiotest.Client(t, s, "Forno")
	got := materialOf(t, s, m, client, []byte(logo), "marchio.svg")
	if got.Kind != "drawing" || got.Width != 1000 || got.Height != 500 {
		t.Errorf("%+v", got)
	}
	if kept := string(read(t, m, got.SHA256, media.Original)); kept != logo {
		t.Errorf("kept as %s", kept)
	}
	for _, r := range []media.Rendition{media.Print, media.Sheet, media.Screen, media.Thumb} {
		if shown := string(read(t, m, got.SHA256, r)); strings.Contains(shown, "x()") || !strings.Contains(shown, "#ff0000") {
			t.Errorf("%s is %s", r, shown)
		}
	}
	lettered := materialOf(t, s, m, client, []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>Bruni</text></svg>`), "scritta.svg")
	if _, err := m.Read(lettered.SHA256, media.Thumb); lettered.Width != 0 || err == nil {
		t.Errorf("a drawing with letters is %+v, shown: %v", lettered, err)
	}
}

func TestADrawingThatIsALogoCannotBeOrAPhotographAreRefusedWithASentence(t *testing.T) {
	m := media.New(studiotest.Open(t))
	for given, code := range map[string]words.Key{
		`<svg viewBox="0 0 9 9"><text>Bruni</text></svg>`:                             words.FaultDrawingUnoutlined,
		`<svg viewBox="0 0 9 9"><g id="a"><use href="#a"/></g></svg>`:                 words.FaultDrawingTooMuch,
		`<svg viewBox="0 0 9 9"><path d="` + strings.Repeat(" ", 3<<20) + `"/></svg>`: words.FaultDrawingTooMuch,
		`<svg viewBox="0 0 9 9">`:                                                     words.FaultPictureBroken,
		`<html><svg viewBox="0 0 9 9"/></html>`:                                       words.FaultLogoKind,
	} {
		_, err := m.KeepFrom(t.Context(), strings.NewReader(given), "logo.svg", media.Logos)
		wantFault(t, err, code)
	}
	_, err := m.KeepFrom(t.Context(), strings.NewReader(logo), "logo.svg", media.Photos)
	wantFault(t, err, words.FaultPictureNotOne)
}

func TestALogoOfFiftyMegapixelsIsRefusedWhereAPhotographIsNot(t *testing.T) {
	m := media.New(studiotest.Open(t))
	large := pngOf(t, 10_000, 5_000)
	_, err := m.KeepFrom(t.Context(), strings.NewReader(string(large)), "logo.png", media.Logos)
	wantFault(t, err, words.FaultPictureTooManyPixels)
	_, err = m.KeepFrom(t.Context(), strings.NewReader(string(large)), "foto.png", media.Photos)
	wantFault(t, err, words.FaultPictureBroken)
}
