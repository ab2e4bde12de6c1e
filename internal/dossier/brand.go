package dossier

import (
	"context"
	"fmt"
	"strconv"

	"timone/internal/fault"
	"timone/internal/media"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Brand is how a client speaks and shows itself. Monogram, colour, logo and
// promise are the ones that the client bears everywhere. LogoSpace is the clear
// space around the logo, in parts of its height, and unknown where nothing was
// said. Evidence is what speaks for its proofs.
type Brand struct {
	Client      string         `json:"client"`
	Monogram    string         `json:"monogram"`
	Colour      string         `json:"colour"`
	Promise     string         `json:"promise"`
	Voice       Voice          `json:"voice"`
	Logo        *media.Picture `json:"logo,omitempty"`
	LogoSpace   *float64       `json:"logoSpace,omitempty"`
	Values      []Value        `json:"values"`
	Proofs      []Proof        `json:"proofs"`
	Words       []BrandWord    `json:"words"`
	Swatches    []Swatch       `json:"swatches"`
	Typefaces   []Typeface     `json:"typefaces"`
	HashtagSets []HashtagSet   `json:"hashtagSets"`
	Evidence    []Evidence     `json:"evidence"`
}

// Voice is a brand's tone on four scales, each from -2 to 2 and unknown where
// nothing was said: from serious to funny, from formal to casual, from
// respectful to irreverent, from matter-of-fact to enthusiastic.
type Voice struct {
	Funny        *int64 `json:"funny,omitempty"`
	Casual       *int64 `json:"casual,omitempty"`
	Irreverent   *int64 `json:"irreverent,omitempty"`
	Enthusiastic *int64 `json:"enthusiastic,omitempty"`
}

// Brand gives what is known of a client's brand.
func (s *Service) Brand(ctx context.Context, client string) (Brand, error) {
	b, err := s.bareBrand(ctx, client)
	if err != nil {
		return Brand{}, err
	}
	q := s.studio.Read()
	if b.Values, err = listed(ctx, client, q.BrandValues, fromValue); err != nil {
		return Brand{}, fmt.Errorf("read values of client %s: %w", client, err)
	}
	if b.Proofs, err = listed(ctx, client, q.Proofs, fromProof); err != nil {
		return Brand{}, fmt.Errorf("read proofs of client %s: %w", client, err)
	}
	if b.Words, err = s.BrandWords(ctx, client); err != nil {
		return Brand{}, err
	}
	if b.Swatches, err = listed(ctx, client, q.Swatches, fromSwatch); err != nil {
		return Brand{}, fmt.Errorf("read palette of client %s: %w", client, err)
	}
	if b.Typefaces, err = listed(ctx, client, q.Typefaces, fromTypeface); err != nil {
		return Brand{}, fmt.Errorf("read typefaces of client %s: %w", client, err)
	}
	if b.HashtagSets, err = listed(ctx, client, q.HashtagSets, fromHashtagSet); err != nil {
		return Brand{}, fmt.Errorf("read hashtags of client %s: %w", client, err)
	}
	b.Evidence, err = evidence(ctx, q, client, proofs.name)
	return b, err
}

// bareBrand gives a client's brand without its lists.
func (s *Service) bareBrand(ctx context.Context, client string) (Brand, error) {
	c, err := s.Client(ctx, client)
	if err != nil {
		return Brand{}, err
	}
	row, err := s.studio.Read().VoiceOf(ctx, client)
	if err != nil {
		return Brand{}, fmt.Errorf("read voice of client %s: %w", client, err)
	}
	return Brand{
		Client: client, Monogram: c.Monogram, Colour: c.Colour, Promise: c.Promise, Logo: c.Logo, LogoSpace: row.LogoSpace,
		Voice: Voice{Funny: row.Funny, Casual: row.Casual, Irreverent: row.Irreverent, Enthusiastic: row.Enthusiastic},
	}, nil
}

// DescribeBrand writes a brand's promise, voice, monogram, colour and the space
// around its logo; its lists and the logo itself are not touched. Typing folds
// into one act.
func (s *Service) DescribeBrand(ctx context.Context, b Brand) (Brand, error) {
	c, err := s.Client(ctx, b.Client)
	if err != nil {
		return Brand{}, err
	}
	before, err := s.Brand(ctx, b.Client)
	if err != nil {
		return Brand{}, err
	}
	c.Monogram, c.Colour, c.Promise = b.Monogram, b.Colour, b.Promise
	if c, err = checked(c); err != nil {
		return Brand{}, err
	}
	after := before
	after.Monogram, after.Promise, after.Voice, after.LogoSpace = c.Monogram, c.Promise, b.Voice, b.LogoSpace
	if c.Colour != "" {
		after.Colour = c.Colour
	}
	if err := checkVoice(after); err != nil {
		return Brand{}, err
	}
	act := studio.Act{Name: "dossier.describe-brand", Client: b.Client}
	if field := typedInto(before, after); field != "" {
		act.Key = "brand:" + b.Client + ":" + field
	}
	err = s.studio.Do(ctx, act, func(q *db.Queries) error { return writeBrand(ctx, q, after) })
	return after, err
}

func writeBrand(ctx context.Context, q *db.Queries, b Brand) error {
	return q.DescribeBrand(ctx, db.DescribeBrandParams{
		ID: b.Client, Monogram: b.Monogram, Colour: b.Colour, Promise: b.Promise, LogoSpace: b.LogoSpace,
		Funny: b.Voice.Funny, Casual: b.Voice.Casual, Irreverent: b.Voice.Irreverent, Enthusiastic: b.Voice.Enthusiastic,
	})
}

// The widest clear space around a logo, in parts of its height.
const widestSpace = 2

func checkVoice(b Brand) error {
	for _, at := range []*int64{b.Voice.Funny, b.Voice.Casual, b.Voice.Irreverent, b.Voice.Enthusiastic} {
		if at != nil && (*at < -2 || *at > 2) {
			return fault.Invalid(words.FaultChoiceUnknown, "choice", strconv.FormatInt(*at, 10))
		}
	}
	if space := b.LogoSpace; space != nil && !(*space >= 0 && *space <= widestSpace) {
		return fault.Invalid(words.FaultChoiceUnknown, "choice", strconv.FormatFloat(*space, 'f', -1, 64))
	}
	return nil
}
