package main

import (
	"context"

	"timone/internal/dossier"
)

// Brand gives what is known of a client's brand.
func (x *Dossier) Brand(client string) (dossier.Brand, error) {
	return ask(x.house, "dossier.brand", func(ctx context.Context, r *rooms) (dossier.Brand, error) {
		return r.dossier.Brand(ctx, client)
	})
}

// BrandWords gives the words that a client's brand uses and avoids.
func (x *Dossier) BrandWords(client string) ([]dossier.BrandWord, error) {
	return ask(x.house, "dossier.brand-words", func(ctx context.Context, r *rooms) ([]dossier.BrandWord, error) {
		return r.dossier.BrandWords(ctx, client)
	})
}

// DescribeBrand writes a brand's promise, voice, monogram, colour and the space
// around its logo.
func (x *Dossier) DescribeBrand(b dossier.Brand) (dossier.Brand, error) {
	return ask(x.house, "dossier.describe-brand", func(ctx context.Context, r *rooms) (dossier.Brand, error) {
		return r.dossier.DescribeBrand(ctx, b)
	})
}

// WriteValue adds a value to a client's brand, or changes one.
func (x *Dossier) WriteValue(client string, v dossier.Value) (dossier.Value, error) {
	return ask(x.house, "dossier.write-value", func(ctx context.Context, r *rooms) (dossier.Value, error) {
		return r.dossier.WriteValue(ctx, client, v)
	})
}

// WriteProof adds a proof to a client's brand, or changes one.
func (x *Dossier) WriteProof(client string, p dossier.Proof) (dossier.Proof, error) {
	return ask(x.house, "dossier.write-proof", func(ctx context.Context, r *rooms) (dossier.Proof, error) {
		return r.dossier.WriteProof(ctx, client, p)
	})
}

// AddBrandWords adds the words of a list that was typed or pasted; kind is use
// or avoid. It gives the words of the brand.
func (x *Dossier) AddBrandWords(client, kind, list string) ([]dossier.BrandWord, error) {
	return ask(x.house, "dossier.add-brand-words", func(ctx context.Context, r *rooms) ([]dossier.BrandWord, error) {
		return r.dossier.AddBrandWords(ctx, client, kind, list)
	})
}

// WriteBrandWord changes a word of a client's brand.
func (x *Dossier) WriteBrandWord(w dossier.BrandWord) (dossier.BrandWord, error) {
	return ask(x.house, "dossier.write-brand-word", func(ctx context.Context, r *rooms) (dossier.BrandWord, error) {
		return r.dossier.WriteBrandWord(ctx, w)
	})
}

// WriteSwatch adds a colour to a client's palette, or changes one.
func (x *Dossier) WriteSwatch(client string, w dossier.Swatch) (dossier.Swatch, error) {
	return ask(x.house, "dossier.write-swatch", func(ctx context.Context, r *rooms) (dossier.Swatch, error) {
		return r.dossier.WriteSwatch(ctx, client, w)
	})
}

// WriteTypeface adds a typeface to a client's brand, or changes one.
func (x *Dossier) WriteTypeface(client string, t dossier.Typeface) (dossier.Typeface, error) {
	return ask(x.house, "dossier.write-typeface", func(ctx context.Context, r *rooms) (dossier.Typeface, error) {
		return r.dossier.WriteTypeface(ctx, client, t)
	})
}

// WriteHashtagSet adds a set of hashtags to a client's brand, or changes one.
func (x *Dossier) WriteHashtagSet(client string, h dossier.HashtagSet) (dossier.HashtagSet, error) {
	return ask(x.house, "dossier.write-hashtag-set", func(ctx context.Context, r *rooms) (dossier.HashtagSet, error) {
		return r.dossier.WriteHashtagSet(ctx, client, h)
	})
}
