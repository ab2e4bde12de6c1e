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
