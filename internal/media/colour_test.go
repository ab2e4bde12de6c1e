package media_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"image"
	"image/color"
	"image/draw"
	"math"
	"math/rand/v2"
	"testing"

	"timone/internal/media"
	"timone/internal/studio/studiotest"
)

// The primaries of three profiles, in XYZ under D50.
var (
	displayP3 = [3][3]float64{{.51512, .24120, -.00105}, {.29198, .69225, .04189}, {.15710, .06657, .78407}}
	adobeRGB  = [3][3]float64{{.60974, .31111, .01947}, {.20528, .62567, .06087}, {.14919, .06322, .74457}}
	plainRGB  = [3][3]float64{{.43607, .22249, .01392}, {.38515, .71687, .09708}, {.14307, .06061, .71410}}
)

// How light is written: the curve of sRGB as a formula and as a table, and
// Adobe's.
func formula() []byte {
	tag := []byte("para\x00\x00\x00\x00\x00\x03\x00\x00")
	for _, v := range []float64{2.4, 1 / 1.055, .055 / 1.055, 1 / 12.92, .04045} {
		tag = binary.BigEndian.AppendUint32(tag, fixed(v))
	}
	return tag
}

func table() []byte {
	tag := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), 1024)
	for i := range 1024 {
		v := float64(i) / 1023
		light := v / 12.92
		if v > .04045 {
			light = math.Pow((v+.055)/1.055, 2.4)
		}
		tag = binary.BigEndian.AppendUint16(tag, uint16(math.Round(light*65535)))
	}
	return tag
}

func adobes() []byte { return []byte("curv\x00\x00\x00\x00\x00\x00\x00\x01\x02\x33") }

func fixed(v float64) uint32 { return uint32(int32(math.Round(v * 65536))) }

// profile is an ICC profile of three primaries and one curve.
func profile(primaries [3][3]float64, curve []byte) []byte {
	icc := make([]byte, 128, 4096)
	copy(icc[12:], "mntrRGB XYZ ")
	icc = binary.BigEndian.AppendUint32(icc, 6)
	at := 132 + 6*12
	var tags []byte
	add := func(name string, tag []byte) {
		icc = append(icc, name...)
		icc = binary.BigEndian.AppendUint32(icc, uint32(at+len(tags)))
		icc = binary.BigEndian.AppendUint32(icc, uint32(len(tag)))
		tags = append(tags, tag...)
	}
	for i, name := range []string{"r", "g", "b"} {
		tag := []byte("XYZ \x00\x00\x00\x00")
		for _, v := range primaries[i] {
			tag = binary.BigEndian.AppendUint32(tag, fixed(v))
		}
		add(name+"XYZ", tag)
		add(name+"TRC", curve)
	}
	return append(icc, tags...)
}

func jpegWith(icc []byte, photo []byte) []byte {
	half := len(icc) / 2
	first := segment(0xe2, "ICC_PROFILE\x00\x01\x02"+string(icc[:half]))
	second := segment(0xe2, "ICC_PROFILE\x00\x02\x02"+string(icc[half:]))
	return insert(photo, 2, append(first, second...))
}

func pngWith(icc []byte, picture []byte) []byte {
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	_, _ = w.Write(icc)
	_ = w.Close()
	return insert(picture, 8+25, chunk("iCCP", append([]byte("Display\x00\x00"), packed.Bytes()...)))
}

// fields are four fields of colour, and what Little CMS makes of them when they
// are meant as Display P3, and as Adobe RGB.
var (
	given   = [4]color.NRGBA{{200, 100, 50, 255}, {100, 200, 50, 255}, {50, 100, 200, 255}, {128, 128, 128, 255}}
	fromP3  = [4]color.NRGBA{{215, 93, 31, 255}, {45, 203, 0, 255}, {26, 101, 207, 255}, {128, 128, 128, 255}}
	fromA98 = [4]color.NRGBA{{227, 100, 42, 255}, {0, 201, 12, 255}, {0, 100, 204, 255}, {129, 129, 129, 255}}
)

func fields() image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, 64, 64))
	for i, c := range given {
		at := image.Pt(32*(i%2), 32*(i/2))
		draw.Draw(img, image.Rectangle{at, at.Add(image.Pt(32, 32))}, image.NewUniform(c), image.Point{}, draw.Src)
	}
	return img
}

// assertFields keeps a picture and looks at the middle of each field.
func assertFields(t *testing.T, content []byte, want [4]color.NRGBA, within int) {
	t.Helper()
	m := media.New(studiotest.Open(t))
	img, _ := decoded(t, m, keep(t, m, content, "foto").SHA256, media.Print)
	for i, c := range want {
		r, g, b, _ := img.At(16+32*(i%2), 16+32*(i/2)).RGBA()
		for _, off := range []int{int(r>>8) - int(c.R), int(g>>8) - int(c.G), int(b>>8) - int(c.B)} {
			if off < -within || off > within {
				t.Errorf("field %d is %d %d %d, want %v", i, r>>8, g>>8, b>>8, c)
				break
			}
		}
	}
}

func TestAPhotoInDisplayP3KeepsItsColours(t *testing.T) {
	p3, photo, picture := profile(displayP3, formula()), encode(t, "jpeg", fields()), encode(t, "png", fields())
	for name, content := range map[string][]byte{
		"jpeg": jpegWith(p3, photo), "png": pngWith(p3, picture), "table": pngWith(profile(displayP3, table()), picture),
		"heic": fixture(t, "p3.heic"), "webp": fixture(t, "p3.webp"),
	} {
		t.Run(name, func(t *testing.T) { assertFields(t, content, fromP3, 4) })
	}
}

func TestAPhotoInAdobeRGBKeepsItsColours(t *testing.T) {
	assertFields(t, pngWith(profile(adobeRGB, adobes()), encode(t, "png", fields())), fromA98, 3)
}

func TestAPhotoInSRGBStaysAsItWas(t *testing.T) {
	assertFields(t, pngWith(profile(plainRGB, table()), encode(t, "png", fields())), given, 3)
	assertFields(t, encode(t, "png", fields()), given, 3)
}

func TestWhatIsSeenThroughKeepsItsColoursToo(t *testing.T) {
	m := media.New(studiotest.Open(t))
	glass := image.NewNRGBA(image.Rect(0, 0, 8, 8))
	draw.Draw(glass, glass.Rect, image.NewUniform(color.NRGBA{200, 100, 50, 128}), image.Point{}, draw.Src)
	kept := keep(t, m, pngWith(profile(displayP3, formula()), encode(t, "png", glass)), "vetro.png")
	img, _ := decoded(t, m, kept.SHA256, media.Screen)
	got := color.NRGBAModel.Convert(img.At(4, 4)).(color.NRGBA)
	if far(uint32(got.R), 215) || far(uint32(got.G), 93) || far(uint32(got.B), 31) || got.A != 128 {
		t.Errorf("it is %v", got)
	}
}

func TestAProfileThatIsRubbishIsPassedOver(t *testing.T) {
	m := media.New(studiotest.Open(t))
	picture, dice := encode(t, "png", quarters(4, 4)), rand.New(rand.NewPCG(1, 2))
	for _, curve := range [][]byte{formula(), adobes(), []byte("curv\x00\x00\x00\x00\xff\xff\xff\xff"), []byte("para"), nil} {
		icc := profile(displayP3, curve)
		for range 25 {
			damaged := bytes.Clone(icc[:dice.IntN(len(icc)+1)])
			for i := range damaged {
				if dice.IntN(12) == 0 {
					damaged[i] ^= uint8(dice.IntN(256))
				}
			}
			keep(t, m, pngWith(damaged, picture), "foto.png")
		}
	}
	for _, content := range [][]byte{
		insert(encode(t, "jpeg", quarters(4, 4)), 2, segment(0xe2, "ICC_PROFILE\x00")),
		insert(picture, 8+25, chunk("iCCP", []byte("no end"))), insert(picture, 8+25, chunk("iCCP", []byte("x\x00\x00junk"))),
	} {
		keep(t, m, content, "foto")
	}
}
