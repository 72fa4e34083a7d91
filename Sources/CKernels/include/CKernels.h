#ifndef CKERNELS_H
#define CKERNELS_H

#include <stddef.h>

/*
 * The two sums that every convolution of single-precision numbers comes down to.
 *
 * Both read rows of numbers that stand side by side, each from an offset in one source. They know
 * nothing of padding, stride, dilation, groups or channels of the source: all of that is in the
 * offsets, and in how the source was packed.
 *
 *     source   . . . a b c d e f g h . . . . k l m n o p q r . .
 *                    └ offset[0]             └ offset[1]
 *     result         a·w[0] + k·w[1]   b·w[0] + l·w[1]   c·w[0] + m·w[1]   ...
 */

/* -- Weighted rows ----------------------------------------------------------------------------- */

/* How many channels of the result one call makes at most. */
enum { ck_most_channels = 6 };

/*
 * For each channel m, row y and column x
 *
 *     result[m·result_channel + y·result_row + x·result_column]
 *         = bias[m] + Σ over taps t of  weight[t·channels + m] · source[offset[t] + y·source_row + x]
 *
 * The source is read up to ck_slack cells behind the last one that counts.
 */
typedef struct {
  ptrdiff_t channels, rows, columns, taps;
  const float *_Nonnull source;
  ptrdiff_t source_row;
  const ptrdiff_t *_Nonnull offset;
  const float *_Nonnull weight;
  const float *_Nullable bias;
  float *_Nonnull result;
  ptrdiff_t result_channel, result_row, result_column;
} ck_weighted_rows;

/* -- Products of rows -------------------------------------------------------------------------- */

/*
 * For each channel m and tap t
 *
 *     result[m·taps + t]
 *         += Σ over rows y and columns x of
 *            gradient[m·gradient_channel + y·gradient_row + x] · source[offset[t] + y·source_row + x]
 *
 * The source is read up to ck_slack cells behind the last one that counts, the gradient is not.
 */
typedef struct {
  ptrdiff_t channels, rows, columns, taps;
  const float *_Nonnull gradient;
  ptrdiff_t gradient_channel, gradient_row;
  const float *_Nonnull source;
  ptrdiff_t source_row;
  const ptrdiff_t *_Nonnull offset;
  float *_Nonnull result;
} ck_row_products;

/* -- The kernels ------------------------------------------------------------------------------- */

/* How many cells behind the end of a row may be read, though they do not count. */
enum { ck_slack = 8 };

/* Whether this machine has the instructions of the kernels that end in `_avx2`. */
int ck_has_avx2(void);

/* In instructions that every machine of this kind has. */
void ck_add_rows(const ck_weighted_rows *_Nonnull job);
void ck_multiply_rows(const ck_row_products *_Nonnull job);

/* In 256-bit vectors with fused multiply-add; the plain ones where ck_has_avx2 says no. */
void ck_add_rows_avx2(const ck_weighted_rows *_Nonnull job);
void ck_multiply_rows_avx2(const ck_row_products *_Nonnull job);

#endif
