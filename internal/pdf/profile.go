package pdf

import "encoding/binary"

// intent says what the document's colours mean: sRGB.
func (f *file) intent() int {
	profile := f.packed("/N 3", profile())
	return f.add("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)" +
		"/DestOutputProfile " + ref(profile) + ">>")
}

// profile is sRGB as an ICC profile of version 4: the light that each of the
// primaries is, as it looks under D50, and the curve that all three follow.
func profile() []byte {
	words := func(kind string, values ...float64) []byte {
		data := append([]byte(kind), 0, 0, 0, 0)
		for _, v := range values {
			data = binary.BigEndian.AppendUint32(data, uint32(int32(v*65536+0.5)))
		}
		return data
	}
	const parametric = 3 << 16
	curve := binary.BigEndian.AppendUint32([]byte("para\x00\x00\x00\x00"), parametric)
	curve = append(curve, words("", 2.4, 1/1.055, 0.055/1.055, 1/12.92, 0.04045)[4:]...)
	return assembleProfile([]profileTag{
		{"desc", profileText("sRGB")},
		{"cprt", profileText("No copyright")},
		{"wtpt", words("XYZ ", 0.9642, 1, 0.8249)},
		{"chad", words("sf32", 1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)},
		{"rXYZ", words("XYZ ", 0.43607, 0.22249, 0.01392)},
		{"gXYZ", words("XYZ ", 0.38515, 0.71687, 0.09708)},
		{"bXYZ", words("XYZ ", 0.14307, 0.06061, 0.71410)},
		{"rTRC", curve},
		{"gTRC", curve},
		{"bTRC", curve},
	})
}

type profileTag struct {
	name string
	data []byte
}

// profileText is a text of a profile, in English.
func profileText(s string) []byte {
	data := append([]byte("mluc\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x0cenUS"), 0, 0, 0, byte(2*len(s)), 0, 0, 0, 28)
	for _, r := range s {
		data = append(data, 0, byte(r))
	}
	return data
}

// assembleProfile puts a profile's head before its tags.
func assembleProfile(tags []profileTag) []byte {
	index := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	const head = 128
	at := head + 4 + 12*len(tags)
	var body []byte
	for _, t := range tags {
		index = append(index, t.name...)
		index = binary.BigEndian.AppendUint32(index, uint32(at+len(body)))
		index = binary.BigEndian.AppendUint32(index, uint32(len(t.data)))
		body = append(body, t.data...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	out := make([]byte, head)
	binary.BigEndian.PutUint32(out, uint32(at+len(body)))
	out[8], out[9] = 4, 0x20
	copy(out[12:], "mntrRGB XYZ ")
	binary.BigEndian.PutUint16(out[24:], 1998)
	out[27], out[29] = 1, 1
	copy(out[36:], "acsp")
	copy(out[68:], []byte{0, 0, 0xF6, 0xD6, 0, 1, 0, 0, 0, 0, 0xD3, 0x2D}) // D50
	return append(append(out, index...), body...)
}
