package media_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"

	"timone/internal/fault"
	"timone/internal/media"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

// forms are the files of a picture: as it came, and its renditions.
const forms = 5

func TestAPictureIsKeptAsItCameAndInFourSizes(t *testing.T) {
	s := studiotest.Open(t)
	m := media.New(s)
	photo := encode(t, "jpeg", quarters(3000, 1500))
	kept := keep(t, m, photo, "forno.JPG")
	if kept.Width != 3000 || kept.Height != 1500 || kept.MIME != "image/jpeg" || kept.Bytes != int64(len(photo)) || kept.Name != "forno.JPG" {
		t.Fatalf("kept as %+v", kept)
	}
	if original := read(t, m, kept.SHA256, media.Original); !bytes.Equal(original, photo) {
		t.Error("the original is not what was handed in")
	}
	for rendition, want := range map[media.Rendition]image.Point{media.Print: {2000, 1000}, media.Sheet: {720, 360}, media.Screen: {900, 450}, media.Thumb: {320, 160}} {
		if img, format := decoded(t, m, kept.SHA256, rendition); img.Bounds().Size() != want || format != "jpeg" {
			t.Errorf("%s is %v %s, want %v jpeg", rendition, img.Bounds().Size(), format, want)
		}
	}
}

func TestASmallPictureIsNeverBlownUp(t *testing.T) {
	m := media.New(studiotest.Open(t))
	kept := keep(t, m, encode(t, "png", quarters(7, 3)), "icona.png")
	if img, _ := decoded(t, m, kept.SHA256, media.Print); img.Bounds().Size() != image.Pt(7, 3) {
		t.Errorf("print is %v", img.Bounds().Size())
	}
	if img, _ := decoded(t, m, kept.SHA256, media.Thumb); img.Bounds().Size() != image.Pt(7, 3) {
		t.Errorf("thumb is %v", img.Bounds().Size())
	}
}

func TestAThinPictureKeepsAtLeastOnePixel(t *testing.T) {
	m := media.New(studiotest.Open(t))
	kept := keep(t, m, encode(t, "png", quarters(5000, 2)), "riga.png")
	if img, _ := decoded(t, m, kept.SHA256, media.Screen); img.Bounds().Size() != image.Pt(900, 1) {
		t.Errorf("screen is %v", img.Bounds().Size())
	}
}

func TestShrinkingKeepsTheColours(t *testing.T) {
	m := media.New(studiotest.Open(t))
	kept := keep(t, m, encode(t, "png", quarters(2999, 1997)), "quarti.png")
	for _, rendition := range []media.Rendition{media.Print, media.Sheet, media.Screen, media.Thumb} {
		img, _ := decoded(t, m, kept.SHA256, rendition)
		assertQuarters(t, img, 'r', 'g', 'b', 'w')
	}
}

func TestWhatIsSeenThroughStaysSo(t *testing.T) {
	m := media.New(studiotest.Open(t))
	logo := image.NewNRGBA(image.Rect(0, 0, 1000, 400))
	for x := range 500 {
		for y := range 400 {
			logo.Set(x, y, color.NRGBA{R: 200, A: 128})
		}
	}
	kept := keep(t, m, encode(t, "png", logo), "marchio.png")
	img, format := decoded(t, m, kept.SHA256, media.Screen)
	_, _, _, clear := img.At(700, 100).RGBA()
	r, _, _, half := img.At(100, 100).RGBA()
	if format != "png" || clear != 0 || half>>8 != 128 || r>>8 < 98 || r>>8 > 102 {
		t.Errorf("%s: clear %d, half %d, red %d", format, clear, half>>8, r>>8)
	}
}

func TestAPhotoStandsUprightHoweverThePhoneWasHeld(t *testing.T) {
	m := media.New(studiotest.Open(t))
	for turned := range 9 {
		img := corners(400, 200, clockwise(turned))
		kept := keep(t, m, withExif(t, encode(t, "jpeg", img), turned), "foto.jpg")
		want := image.Pt(400, 200)
		if turned >= 5 {
			want = image.Pt(200, 400)
		}
		if kept.Width != want.X || kept.Height != want.Y {
			t.Errorf("turned %d: %d by %d", turned, kept.Width, kept.Height)
		}
		shown, _ := decoded(t, m, kept.SHA256, media.Screen)
		assertQuarters(t, shown, 'r', 'g', 'b', 'w')
	}
}

func TestTheTurnOfAPNGCounts(t *testing.T) {
	m := media.New(studiotest.Open(t))
	turned := pngWithExif(t, encode(t, "png", corners(40, 20, clockwise(6))), 6)
	kept := keep(t, m, turned, "foto.png")
	if kept.Width != 20 || kept.Height != 40 {
		t.Errorf("%d by %d", kept.Width, kept.Height)
	}
}

func TestExifThatIsRubbishIsPassedOver(t *testing.T) {
	m := media.New(studiotest.Open(t))
	plain := encode(t, "jpeg", quarters(40, 20))
	for name, block := range map[string]string{
		"empty": "", "short": "II*\x00", "far": "II*\x00\xff\xff\xff\x7f", "self": "MM\x00*\x00\x00\x00\x08\xff\xff",
		"value": string(exifBlock(99)),
	} {
		kept := keep(t, m, insert(plain, 2, segment(0xe1, "Exif\x00\x00"+block)), name+".jpg")
		if kept.Width != 40 || kept.Height != 20 {
			t.Errorf("%s: %d by %d", name, kept.Width, kept.Height)
		}
	}
}

func TestPhonePicturesWebPAndGIFAreTaken(t *testing.T) {
	m := media.New(studiotest.Open(t))
	files := map[string][]byte{
		"image/gif":  encode(t, "gif", quarters(30, 20)),
		"image/webp": fixture(t, "pixel.webp"),
		"image/heic": fixture(t, "phone.heic"),
	}
	for mime, content := range files {
		kept := keep(t, m, content, "x")
		if kept.MIME != mime || kept.Width == 0 {
			t.Errorf("%s kept as %+v", mime, kept)
		}
		decoded(t, m, kept.SHA256, media.Thumb)
	}
}

func TestOfAPictureThatMovesTheFirstFrameIsShown(t *testing.T) {
	m := media.New(studiotest.Open(t))
	red, blue := image.NewPaletted(image.Rect(0, 0, 30, 20), color.Palette{inks['r']}), image.NewPaletted(image.Rect(0, 0, 30, 20), color.Palette{inks['b']})
	var moving bytes.Buffer
	if err := gif.EncodeAll(&moving, &gif.GIF{Image: []*image.Paletted{red, blue}, Delay: []int{9, 9}}); err != nil {
		t.Fatal(err)
	}
	faint := bytes.Repeat([]byte{128}, 64*48)
	for i, content := range [][]byte{moving.Bytes(), movingWebP(fixture(t, "pixel.webp")), movingWebP(fixture(t, "pixel.webp"), faint...)} {
		kept := keep(t, m, content, "x")
		still, _ := decoded(t, m, kept.SHA256, media.Thumb)
		if kept.Width == 0 || !bytes.Equal(content, read(t, m, kept.SHA256, media.Original)) {
			t.Errorf("%s kept as %+v", kept.MIME, kept)
		}
		if kept.MIME == "image/gif" {
			assertQuarters(t, still, []byte("rrrr")...)
		}
		if _, _, _, a := still.At(4, 4).RGBA(); (i == 2) != (a < 0xffff) {
			t.Errorf("of picture %d %x is seen", i, a)
		}
	}
	_, err := m.Keep(t.Context(), bytes.NewReader(movingWebP(fixture(t, "pixel.webp"))[:60]), "x.webp")
	wantFault(t, err, words.FaultPictureBroken)
}

func TestPicturesForPrintAndWithSixteenBitsAColourAreShownInTheirColours(t *testing.T) {
	m := media.New(studiotest.Open(t))
	deep := image.NewNRGBA64(image.Rect(0, 0, 30, 20))
	draw.Draw(deep, deep.Rect, quarters(30, 20), image.Point{}, draw.Src)
	shown, _ := decoded(t, m, keep(t, m, encode(t, "png", deep), "x").SHA256, media.Thumb)
	assertQuarters(t, shown, []byte("rgbw")...)
	shown, _ = decoded(t, m, keep(t, m, cyanInk(), "x").SHA256, media.Thumb)
	if r, g, b, _ := shown.At(4, 4).RGBA(); far(r>>8, 0) || far(g>>8, 255) || far(b>>8, 255) {
		t.Errorf("cyan ink is shown as %d %d %d", r>>8, g>>8, b>>8)
	}
}

func TestWhatIsNoPictureIsRefusedAndLeavesNothing(t *testing.T) {
	photo := encode(t, "jpeg", quarters(300, 200))
	drawing := encode(t, "png", quarters(300, 200))
	for name, refused := range map[string]struct {
		content []byte
		code    words.Key
	}{
		"empty.jpg":     {nil, words.FaultPictureNotOne},
		"text.jpg":      {[]byte("cara cliente, ecco la foto"), words.FaultPictureNotOne},
		"page.png":      {[]byte("<!doctype html><script>alert(1)</script>"), words.FaultPictureNotOne},
		"drawing.png":   {[]byte(`<svg xmlns="http://www.w3.org/2000/svg"/>`), words.FaultPictureNotOne},
		"plan.pdf":      {[]byte("%PDF-1.7\n1 0 obj"), words.FaultPictureNotOne},
		"program.jpg":   {append([]byte("MZ"), make([]byte, 5000)...), words.FaultPictureNotOne},
		"clip.mp4":      {[]byte("\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2"), words.FaultPictureNotOne},
		"head.jpg":      {photo[:20], words.FaultPictureBroken},
		"cut.jpg":       {photo[:len(photo)/2], words.FaultPictureBroken},
		"cut.png":       {drawing[:len(drawing)/2], words.FaultPictureBroken},
		"changed.png":   {changed(drawing, len(drawing)/2), words.FaultPictureBroken},
		"nothing.png":   {pngOf(t, 0, 10), words.FaultPictureBroken},
		"bomb.png":      {pngOf(t, 60_000, 60_000), words.FaultPictureTooManyPixels},
		"ribbon.png":    {pngOf(t, 1<<30, 1), words.FaultPictureTooManyPixels},
		"cut.heic":      {fixture(t, "phone.heic")[:900], words.FaultPictureBroken},
		"cut.webp":      {fixture(t, "pixel.webp")[:30], words.FaultPictureBroken},
		"onlyftyp.heic": {[]byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"), words.FaultPictureBroken},
	} {
		t.Run(name, func(t *testing.T) {
			s := studiotest.Open(t)
			_, err := media.New(s).Keep(t.Context(), bytes.NewReader(refused.content), name)
			f := fault.From(err)
			if f == nil || f.Code != refused.code || f.Values["name"] != name {
				t.Errorf("refused as %v, want %s", err, refused.code)
			}
			assertEmpty(t, s)
		})
	}
}

func TestALogoIsNoPhonePictureAndNoGIF(t *testing.T) {
	s := studiotest.Open(t)
	for _, content := range [][]byte{fixture(t, "phone.heic"), encode(t, "gif", quarters(3, 3))} {
		_, err := media.New(s).KeepFrom(t.Context(), bytes.NewReader(content), "logo", media.Logos)
		if f := fault.From(err); f == nil || f.Code != words.FaultLogoKind {
			t.Errorf("refused as %v", err)
		}
	}
	assertEmpty(t, s)
}

func TestAPictureThatIsTooLargeIsNotHalfCopied(t *testing.T) {
	s := studiotest.Open(t)
	m := media.New(s)
	endless := &endless{head: encode(t, "jpeg", quarters(30, 20))}
	_, err := m.Keep(t.Context(), endless, "enorme.jpg")
	if f := fault.From(err); f == nil || f.Code != words.FaultPictureTooLarge || f.Values["limit"] != "60" {
		t.Errorf("refused as %v", err)
	}
	if endless.given > media.MaxBytes+1<<20 {
		t.Errorf("read %d bytes of it", endless.given)
	}
	assertEmpty(t, s)
}

func TestAFileThatIsTooLargeIsRefusedUnread(t *testing.T) {
	s := studiotest.Open(t)
	path := filepath.Join(t.TempDir(), "enorme.jpg")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, 200<<20); err != nil {
		t.Fatal(err)
	}
	_, err := media.New(s).KeepFile(t.Context(), path, media.Photos)
	if f := fault.From(err); f == nil || f.Code != words.FaultPictureTooLarge {
		t.Errorf("refused as %v", err)
	}
	assertEmpty(t, s)
}

func TestAFolderAndAMissingFileAreRefused(t *testing.T) {
	m := media.New(studiotest.Open(t))
	folder := t.TempDir()
	for path, code := range map[string]words.Key{
		folder:                               words.FaultFileFolder,
		filepath.Join(folder, "sparita.jpg"): words.FaultPictureUnreadable,
	} {
		if _, err := m.KeepFile(t.Context(), path, media.Photos); fault.From(err) == nil || fault.From(err).Code != code {
			t.Errorf("refused as %v, want %s", err, code)
		}
	}
}

func TestASourceThatFailsLeavesNothing(t *testing.T) {
	s := studiotest.Open(t)
	photo := encode(t, "jpeg", quarters(3000, 2000))
	source := io.MultiReader(bytes.NewReader(photo[:len(photo)/2]), failing{})
	_, err := media.New(s).Keep(t.Context(), source, "foto.jpg")
	if f := fault.From(err); f == nil || f.Code != words.FaultPictureUnreadable {
		t.Errorf("refused as %v", err)
	}
	assertEmpty(t, s)
}

func TestAnActThatWasGivenUpLeavesNothing(t *testing.T) {
	s := studiotest.Open(t)
	ctx, cancel := context.WithCancel(t.Context())
	photo := encode(t, "jpeg", quarters(300, 200))
	source := io.MultiReader(bytes.NewReader(photo), after(cancel))
	if _, err := media.New(s).Keep(ctx, source, "foto.jpg"); err == nil {
		t.Error("kept")
	}
	assertEmpty(t, s)
}

func TestTheSameContentIsKeptOnceWhateverItsName(t *testing.T) {
	s := studiotest.Open(t)
	m := media.New(s)
	client, other := studiotest.Client(t, s, "Forno"), studiotest.Client(t, s, "Bar")
	photo := encode(t, "jpeg", quarters(30, 20))
	first := record(t, s, m, client, keep(t, m, photo, "a.jpg"))
	again := record(t, s, m, client, keep(t, m, photo, "b.jpg"))
	elsewhere := record(t, s, m, other, keep(t, m, photo, "c.jpg"))
	owners := record(t, s, m, "", keep(t, m, photo, "d.jpg"))
	if first.ID != again.ID || again.Name != "a.jpg" {
		t.Errorf("the same client has it twice: %+v, %+v", first, again)
	}
	if first.ID == elsewhere.ID || elsewhere.ID == owners.ID || owners.Client != "" {
		t.Error("clients share a record")
	}
	if files := len(names(t, s)); files != forms {
		t.Errorf("%d files in the media folder: %v", files, names(t, s))
	}
}

func TestManyAtOnceKeepTheSamePictureOnce(t *testing.T) {
	s := studiotest.Open(t)
	m := media.New(s)
	photo := encode(t, "jpeg", quarters(300, 200))
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if _, err := m.Keep(t.Context(), bytes.NewReader(photo), "foto.jpg"); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if files := len(names(t, s)); files != forms {
		t.Errorf("%d files in the media folder: %v", files, names(t, s))
	}
}

func TestAnUndoneActLeavesTheFileForRedo(t *testing.T) {
	s := studiotest.Open(t)
	m := media.New(s)
	kept := record(t, s, m, studiotest.Client(t, s, "Forno"), keep(t, m, encode(t, "png", quarters(3, 3)), "a.png"))
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	read(t, m, kept.SHA256, media.Original)
}

func TestOnlyPicturesOfTheStudioCanBeOpened(t *testing.T) {
	s := studiotest.Open(t)
	m := media.New(s)
	kept := keep(t, m, encode(t, "png", quarters(3, 3)), "a.png")
	secret := strings.Repeat("a", 64)
	if err := os.WriteFile(filepath.Join(filepath.Dir(s.Path()), secret), []byte("segreto"), 0o600); err != nil {
		t.Fatal(err)
	}
	link := strings.Repeat("b", 64)
	if err := os.Symlink(s.Path(), filepath.Join(s.MediaDir(), link)); err != nil {
		t.Fatal(err)
	}
	for _, hash := range []string{"", "..", "../" + filepath.Base(s.Path()), "../" + secret, secret, link, strings.ToUpper(kept.SHA256), kept.SHA256[:63], kept.SHA256 + "/"} {
		if f, err := m.Open(hash, media.Original); err == nil {
			f.Close()
			t.Errorf("%q was opened", hash)
		}
	}
	for _, r := range []media.Rendition{"", "../x", "huge", "print.", "original/.."} {
		if _, err := m.Open(kept.SHA256, r); fault.From(err) == nil || fault.From(err).Kind != fault.KindNotFound {
			t.Errorf("rendition %q: %v", r, err)
		}
	}
}

func TestARenditionThatWasLostIsMadeAnew(t *testing.T) {
	s := studiotest.Open(t)
	m := media.New(s)
	kept := keep(t, m, encode(t, "png", quarters(300, 200)), "a.png")
	before := read(t, m, kept.SHA256, media.Thumb)
	if err := os.Remove(filepath.Join(s.MediaDir(), kept.SHA256+".small")); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(before, read(t, m, kept.SHA256, media.Thumb)) {
		t.Error("the thumb is not what it was")
	}
}

func TestASmallPictureOfAnEarlierStudioThatWasSquareIsMadeAnewWhole(t *testing.T) {
	s := studiotest.Open(t)
	m := media.New(s)
	kept := keep(t, m, encode(t, "png", quarters(640, 320)), "a.png")
	at := func(ending string) string { return filepath.Join(s.MediaDir(), kept.SHA256+ending) }
	if err := errors.Join(os.Remove(at(".small")), os.WriteFile(at(".thumb"), encode(t, "png", quarters(160, 160)), 0o600)); err != nil {
		t.Fatal(err)
	}
	if err := m.Sweep(); err != nil {
		t.Fatal(err)
	}
	if img, _ := decoded(t, m, kept.SHA256, media.Thumb); img.Bounds().Size() != image.Pt(320, 160) {
		t.Errorf("shown as %v", img.Bounds().Size())
	}
	if left := names(t, s); len(left) != forms {
		t.Error(left)
	}
}

func TestCheckNamesWhatIsMissingOrChanged(t *testing.T) {
	s := studiotest.Open(t)
	m := media.New(s)
	client := studiotest.Client(t, s, "Forno")
	whole := record(t, s, m, client, keep(t, m, encode(t, "png", quarters(3, 3)), "intera.png"))
	gone := record(t, s, m, client, keep(t, m, encode(t, "png", quarters(4, 3)), "sparita.png"))
	other := record(t, s, m, client, keep(t, m, encode(t, "png", quarters(5, 3)), "cambiata.png"))
	if faults, err := m.Check(t.Context()); err != nil || len(faults) != 0 {
		t.Fatal(faults, err)
	}
	if err := os.Remove(filepath.Join(s.MediaDir(), gone.SHA256)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(s.MediaDir(), other.SHA256), []byte("altro"), 0o600); err != nil {
		t.Fatal(err)
	}
	faults, err := m.Check(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]words.Key{}
	for _, f := range faults {
		found[f.Values["name"]] = f.Code
	}
	if len(found) != 2 || found["sparita.png"] != words.FaultCheckMediaMissing || found["cambiata.png"] != words.FaultCheckMediaChanged {
		t.Errorf("found %v (whole: %s)", found, whole.SHA256)
	}
}

func TestAddingALostPictureAgainMendsIt(t *testing.T) {
	s := studiotest.Open(t)
	m := media.New(s)
	photo := encode(t, "png", quarters(30, 20))
	kept := record(t, s, m, studiotest.Client(t, s, "Forno"), keep(t, m, photo, "a.png"))
	if err := os.WriteFile(filepath.Join(s.MediaDir(), kept.SHA256), []byte("altro"), 0o600); err != nil {
		t.Fatal(err)
	}
	keep(t, m, photo, "a.png")
	if faults, err := m.Check(t.Context()); err != nil || len(faults) != 0 {
		t.Error(faults, err)
	}
}

func TestSweepTakesAwayWhatACrashLeft(t *testing.T) {
	s := studiotest.Open(t)
	m := media.New(s)
	if err := m.Sweep(); err != nil {
		t.Fatal("without a folder:", err)
	}
	keep(t, m, encode(t, "png", quarters(3, 3)), "a.png")
	if err := os.WriteFile(filepath.Join(s.MediaDir(), "coming-1"), []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := m.Sweep(); err != nil {
		t.Fatal(err)
	}
	if left := names(t, s); len(left) != forms {
		t.Error(left)
	}
}

func TestAFilesNameIsKeptAsFarAsAScreenCanShowIt(t *testing.T) {
	m := media.New(studiotest.Open(t))
	content := encode(t, "png", quarters(3, 3))
	for given, want := range map[string]string{
		`C:\Foto\pane 🥖.jpg`:               "pane 🥖.jpg",
		"/home/anna/è già così.png":        "è già così.png",
		"riga\nnuova\x00.png":              "riganuova.png",
		"\xff\xferotto.png":                "rotto.png",
		"خبز.jpg":                          "خبز.jpg",
		strings.Repeat("à", 500) + ".jpeg": strings.Repeat("à", 195) + ".jpeg",
		"foto." + strings.Repeat("à", 500): "foto." + strings.Repeat("à", 195),
	} {
		if kept := keep(t, m, content, given); kept.Name != want {
			t.Errorf("%q kept as %q", given, kept.Name)
		}
	}
}

func keep(t testing.TB, m *media.Service, content []byte, name string) media.Kept {
	t.Helper()
	kept, err := m.Keep(t.Context(), bytes.NewReader(content), name)
	if err != nil {
		t.Fatal(err)
	}
	return kept
}

func record(t *testing.T, s *studio.Studio, m *media.Service, client string, k media.Kept) (material media.Material) {
	t.Helper()
	err := s.Do(t.Context(), studio.Act{Name: "calendar.attach", Client: client}, func(q *db.Queries) (err error) {
		material, _, err = m.Record(t.Context(), q, client, k)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return material
}

func read(t *testing.T, m *media.Service, hash string, r media.Rendition) []byte {
	t.Helper()
	content, err := m.Read(hash, r)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func decoded(t *testing.T, m *media.Service, hash string, r media.Rendition) (image.Image, string) {
	t.Helper()
	img, format, err := image.Decode(bytes.NewReader(read(t, m, hash, r)))
	if err != nil {
		t.Fatal(err)
	}
	return img, format
}

func names(t *testing.T, s *studio.Studio) []string {
	t.Helper()
	entries, err := os.ReadDir(s.MediaDir())
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	var all []string
	for _, entry := range entries {
		all = append(all, entry.Name())
	}
	return all
}

func assertEmpty(t *testing.T, s *studio.Studio) {
	t.Helper()
	if left := names(t, s); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

var inks = map[byte]color.NRGBA{'r': {230, 20, 20, 255}, 'g': {20, 200, 20, 255}, 'b': {20, 20, 230, 255}, 'w': {250, 250, 250, 255}}

// corners draws four fields, named from the top left as one reads.
func corners(width, height int, names string) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			i := 0
			if x >= width/2 {
				i++
			}
			if y >= height/2 {
				i += 2
			}
			img.SetNRGBA(x, y, inks[names[i]])
		}
	}
	return img
}

func quarters(width, height int) image.Image { return corners(width, height, "rgbw") }

// clockwise gives the fields as the camera stores them for each way of holding
// it, so that upright they read red, green, blue, white.
func clockwise(turned int) string {
	return [...]string{"rgbw", "rgbw", "grwb", "wbgr", "bwrg", "rbgw", "gwrb", "wgbr", "brwg"}[turned]
}

func assertQuarters(t *testing.T, img image.Image, want ...byte) {
	t.Helper()
	w, h := img.Bounds().Dx(), img.Bounds().Dy()
	for i, p := range []image.Point{{w / 4, h / 4}, {w * 3 / 4, h / 4}, {w / 4, h * 3 / 4}, {w * 3 / 4, h * 3 / 4}} {
		ink := inks[want[i]]
		r, g, b, _ := img.At(p.X, p.Y).RGBA()
		if far(r>>8, ink.R) || far(g>>8, ink.G) || far(b>>8, ink.B) {
			t.Errorf("field %d is %d %d %d, want %c", i, r>>8, g>>8, b>>8, want[i])
		}
	}
}

func far(a uint32, b uint8) bool { return int(a)-int(b) > 12 || int(b)-int(a) > 12 }

func encode(t testing.TB, format string, img image.Image) []byte {
	t.Helper()
	var to bytes.Buffer
	var err error
	switch format {
	case "jpeg":
		err = jpeg.Encode(&to, img, &jpeg.Options{Quality: 95})
	case "png":
		err = png.Encode(&to, img)
	case "gif":
		err = gif.Encode(&to, img, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return to.Bytes()
}

func fixture(t *testing.T, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// movingWebP shows a still WebP of 64 by 48 pixels twice, one after the other; alpha says how much of each is seen.
func movingWebP(still []byte, alpha ...byte) []byte {
	chunk := func(name string, content ...byte) []byte {
		c := append(binary.LittleEndian.AppendUint32([]byte(name), uint32(len(content))), content...)
		return append(c, make([]byte, len(content)%2)...)
	}
	frame := []byte{0, 0, 0, 0, 0, 0, 63, 0, 0, 47, 0, 0, 9, 0, 0, 0}
	if alpha != nil {
		frame = append(frame, chunk("ALPH", append([]byte{0}, alpha...)...)...)
	}
	frame = append(frame, still[12:]...)
	all := []byte("WEBP")
	for _, part := range [][]byte{
		chunk("VP8X", 2, 0, 0, 0, 63, 0, 0, 47, 0, 0), chunk("ANIM", 0, 0, 0, 0, 0, 0), chunk("ANMF", frame...), chunk("ANMF", frame...),
	} {
		all = append(all, part...)
	}
	return append(binary.LittleEndian.AppendUint32([]byte("RIFF"), uint32(len(all))), all...)
}

// cyanInk is a JPEG for print: eight by eight pixels of one ink, written as Adobe does, as what is left of the paper.
func cyanInk() []byte {
	photo := append([]byte{0xff, 0xd8}, segment(0xee, "Adobe\x00\x64\x00\x00\x00\x00\x00")...)
	photo = append(photo, segment(0xdb, "\x00"+strings.Repeat("\x01", 64))...)
	photo = append(photo, segment(0xc0, "\x08\x00\x08\x00\x08\x04"+"C\x11\x00M\x11\x00Y\x11\x00K\x11\x00")...)
	// A zero is 0 and ten bits are 10, among the means; the end is 0, among the rest.
	photo = append(photo, segment(0xc4, "\x00\x01\x01"+strings.Repeat("\x00", 14)+"\x00\x0a")...)
	photo = append(photo, segment(0xc4, "\x10\x01"+strings.Repeat("\x00", 15)+"\x00")...)
	photo = append(photo, segment(0xda, "\x04C\x00M\x00Y\x00K\x00\x00\x3f\x00")...)
	const ink, paper = "10" + "0000000111" + "0", "10" + "1111111000" + "0"
	bits := ink + paper + paper + paper + "1111"
	for at := 0; at < len(bits); at += 8 {
		b, _ := strconv.ParseUint(bits[at:at+8], 2, 8)
		photo = append(photo, byte(b))
	}
	return append(photo, 0xff, 0xd9)
}

// exifBlock is the smallest Exif that says how the camera was held.
func exifBlock(turned int) []byte {
	block := []byte("MM\x00*\x00\x00\x00\x08\x00\x01")
	block = binary.BigEndian.AppendUint16(block, 0x0112)
	block = binary.BigEndian.AppendUint16(block, 3)
	block = binary.BigEndian.AppendUint32(block, 1)
	block = binary.BigEndian.AppendUint16(block, uint16(turned))
	return append(block, 0, 0, 0, 0, 0, 0)
}

func withExif(t *testing.T, photo []byte, turned int) []byte {
	t.Helper()
	if turned == 0 {
		return photo
	}
	return insert(photo, 2, segment(0xe1, "Exif\x00\x00"+string(exifBlock(turned))))
}

func segment(marker byte, content string) []byte {
	head := binary.BigEndian.AppendUint16([]byte{0xff, marker}, uint16(len(content)+2))
	return append(head, content...)
}

func insert(into []byte, at int, what []byte) []byte {
	return append(append(append([]byte{}, into[:at]...), what...), into[at:]...)
}

func chunk(name string, content []byte) []byte {
	c := binary.BigEndian.AppendUint32(nil, uint32(len(content)))
	c = append(append(c, name...), content...)
	return binary.BigEndian.AppendUint32(c, crc32.ChecksumIEEE(c[4:]))
}

func pngWithExif(t *testing.T, picture []byte, turned int) []byte {
	t.Helper()
	const headerEnd = 8 + 25
	return insert(picture, headerEnd, chunk("eXIf", exifBlock(turned)))
}

// pngOf is a PNG that says it is that large and holds nothing.
func pngOf(t *testing.T, width, height uint32) []byte {
	t.Helper()
	head := binary.BigEndian.AppendUint32(nil, width)
	head = binary.BigEndian.AppendUint32(head, height)
	head = append(head, 8, 2, 0, 0, 0)
	return append([]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", head)...)
}

func changed(content []byte, at int) []byte {
	other := bytes.Clone(content)
	other[at] ^= 0xff
	return other
}

// endless is a photograph that never stops.
type endless struct {
	head  []byte
	given int
}

func (e *endless) Read(p []byte) (int, error) {
	n := copy(p, e.head)
	e.head = e.head[n:]
	if n == 0 {
		clear(p)
		n = len(p)
	}
	e.given += n
	return n, nil
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("the stick was pulled out") }

// after is a reader at whose end something happens.
func after(do func()) io.Reader { return &ending{do} }

type ending struct{ do func() }

func (e *ending) Read([]byte) (int, error) {
	e.do()
	return 0, io.EOF
}

func BenchmarkAPhonePictureIsKept(b *testing.B) {
	s := studiotest.Open(b)
	m := media.New(s)
	photo := encode(b, "jpeg", quarters(4032, 3024))
	for b.Loop() {
		kept := keep(b, m, photo, "foto.jpg")
		b.StopTimer()
		for _, rendition := range []string{"", ".print", ".sheet", ".screen", ".small"} {
			if err := os.Remove(filepath.Join(s.MediaDir(), kept.SHA256+rendition)); err != nil {
				b.Fatal(err)
			}
		}
		b.StartTimer()
	}
}

func TestAPaperIsKeptWholeOrNotAtAll(t *testing.T) {
	s := studiotest.Open(t)
	m := media.New(s)
	_, err := m.KeepPaper(func(w io.Writer) error {
		_, _ = io.WriteString(w, "%PDF-1.7 and then")
		return errors.New("the pictures ran out")
	})
	if err == nil {
		t.Error("half a paper was kept")
	}
	if left, err := os.ReadDir(s.MediaDir()); err != nil || len(left) > 0 {
		t.Error(left, err)
	}
	kept, err := m.KeepPaper(func(w io.Writer) error { _, err := io.WriteString(w, "%PDF-1.7"); return err })
	if err != nil || kept.Bytes != 8 {
		t.Fatal(kept, err)
	}
	f, err := m.OpenPaper(kept.SHA256)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if content, err := io.ReadAll(f); string(content) != "%PDF-1.7" || err != nil {
		t.Error(string(content), err)
	}
}

func TestAFullDiskIsToldWithTheNameOfThePictureAndWithoutOneForAPaper(t *testing.T) {
	s := studiotest.Open(t)
	full := &os.PathError{Op: "write", Path: "coming", Err: syscall.ENOSPC}
	_, paper := media.New(s).KeepPaper(func(io.Writer) error { return full })
	for sentence, err := range map[words.Key]error{words.FaultDiskFull: paper, words.FaultPictureNoRoom: media.ExplainKeeping(full, "pane.png")} {
		f := fault.From(err)
		if text := f.Say(words.In(words.Italian)); f.Code != sentence || strings.Contains(text, "{") {
			t.Errorf("%v: %s", err, text)
		}
	}
	if f := fault.From(media.ExplainKeeping(full, "pane.png")); f.Values["name"] != "pane.png" {
		t.Error(f)
	}
	if f := fault.From(media.ExplainKeeping(fault.Invalid(words.FaultPictureUnreadable), "pane.png")); f.Code != words.FaultPictureUnreadable || f.Values["name"] != "pane.png" {
		t.Error(f)
	}
}

func TestNoPaperIsReachedOutsideOfTheMediaFolder(t *testing.T) {
	s := studiotest.Open(t)
	m := media.New(s)
	if err := os.WriteFile(filepath.Join(filepath.Dir(s.Path()), "x.pdf"), []byte("%PDF-1.7"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"../x", "x", "", strings.Repeat("0", 64), strings.Repeat("../", 21) + "x"} {
		if f, err := m.OpenPaper(name); err == nil {
			f.Close()
			t.Errorf("%q was opened", name)
		}
	}
}
