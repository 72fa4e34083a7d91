/* The kernel of the products of rows, in the vectors of the file that includes this. */

/* A part of the gradient, a few rows of a few channels, which stays in the nearest cache. */
typedef struct {
  ptrdiff_t channels, rows, columns, width;
  /* How many cells there is room for in each channel. */
  ptrdiff_t room;
  const float *source;
  /* All bits in the lanes of a row's last vector that belong to the row, none in the others. */
  int last[LANES];
  /* For each channel the rows side by side, each filled up with zeros to whole vectors. */
  float gradient[PATCH];
} NAME(patch);

/* The sum of a vector's lanes. */
TARGET INLINE float NAME(total)(const VECTOR *vector) {
  float lanes[LANES];
  STORE(lanes, *vector);
  UNROLLED for (int step = LANES / 2; step > 0; step /= 2)
    UNROLLED for (int x = 0; x < step; x++) lanes[x] += lanes[x + step];
  return lanes[0];
}

/* One tile: a few channels by a few taps, over the whole patch; its sums stay in registers. */
TARGET INLINE void NAME(multiply_tile)(
    const ck_row_products *job, const NAME(patch) * patch, float *result, ptrdiff_t tap,
    const int channels, const int taps) {
  VECTOR sum[MOST_FACTORS][MOST_TAPS];
  UNROLLED for (int m = 0; m < channels; m++)
    UNROLLED for (int t = 0; t < taps; t++) sum[m][t] = SPLAT(0);

  const ptrdiff_t whole = patch->columns / LANES * LANES;
  for (ptrdiff_t y = 0; y < patch->rows; y++) {
    const float *gradient = patch->gradient + y * patch->width;
    const float *row[MOST_TAPS];
    UNROLLED for (int t = 0; t < taps; t++)
      row[t] = patch->source + job->offset[tap + t] + y * job->source_row;
    for (ptrdiff_t x = 0; x < patch->columns; x += LANES) {
      VECTOR cells[MOST_TAPS];
      UNROLLED for (int t = 0; t < taps; t++) cells[t] = LOAD(row[t] + x);
      if (x == whole)
        UNROLLED for (int t = 0; t < taps; t++)
          cells[t] = (VECTOR)((BITS)cells[t] & *(const BITS *)patch->last);
      UNROLLED for (int m = 0; m < channels; m++) {
        const VECTOR factor = LOAD(gradient + m * patch->room + x);
        UNROLLED for (int t = 0; t < taps; t++) sum[m][t] += cells[t] * factor;
      }
    }
  }
  UNROLLED for (int m = 0; m < channels; m++)
    UNROLLED for (int t = 0; t < taps; t++)
      result[m * job->taps + tap + t] += NAME(total)(&sum[m][t]);
}

/* How many taps a tile has at most, by channels. */
static const int NAME(most_taps)[] = {0, 7, 4, 3, 3};

TARGET static void NAME(multiply_tile_of)(
    const ck_row_products *job, const NAME(patch) * patch, float *result, ptrdiff_t tap,
    ptrdiff_t taps) {
#define TILE(m, t) case m * 10 + t: NAME(multiply_tile)(job, patch, result, tap, m, t); break;
  switch (patch->channels * 10 + taps) {
    TILE(1, 1) TILE(1, 2) TILE(1, 3) TILE(1, 4) TILE(1, 5) TILE(1, 6) TILE(1, 7)
    TILE(2, 1) TILE(2, 2) TILE(2, 3) TILE(2, 4)
    TILE(3, 1) TILE(3, 2) TILE(3, 3)
    TILE(4, 1) TILE(4, 2) TILE(4, 3)
  }
#undef TILE
}

/* Copies the gradient of a patch, which the caller has told its size. */
TARGET static void NAME(fill)(
    NAME(patch) * patch, const float *gradient, const ck_row_products *job) {
  for (ptrdiff_t m = 0; m < patch->channels; m++)
    for (ptrdiff_t y = 0; y < patch->rows; y++) {
      const float *from = gradient + m * job->gradient_channel + y * job->gradient_row;
      float *to = patch->gradient + m * patch->room + y * patch->width;
      for (ptrdiff_t x = 0; x < patch->columns; x++) to[x] = from[x];
      for (ptrdiff_t x = patch->columns; x < patch->width; x++) to[x] = 0;
    }
}

/* Adds the products of one patch's rows with those of all taps, for all channels. */
TARGET static void NAME(multiply_patch)(
    const ck_row_products *job, NAME(patch) * patch, const float *gradient) {
  for (ptrdiff_t m = 0; m < job->channels; m += patch->channels) {
    patch->channels = ck_share(job->channels - m, MOST_FACTORS);
    NAME(fill)(patch, gradient + m * job->gradient_channel, job);
    float *result = job->result + m * job->taps;
    for (ptrdiff_t tap = 0; tap < job->taps;) {
      const ptrdiff_t taps = ck_share(job->taps - tap, NAME(most_taps)[patch->channels]);
      NAME(multiply_tile_of)(job, patch, result, tap, taps);
      tap += taps;
    }
  }
}

/* Cuts rows and columns into patches. */
TARGET void NAME(ck_multiply_rows)(const ck_row_products *job) {
  NAME(patch) patch;
  patch.room = PATCH / ck_share(job->channels, MOST_FACTORS) / LANES * LANES;
  for (ptrdiff_t x = 0; x < job->columns; x += patch.columns) {
    patch.columns = ck_smaller(patch.room, job->columns - x);
    patch.width = ck_parts(patch.columns, LANES) * LANES;
    for (int lane = 0; lane < LANES; lane++)
      patch.last[lane] = patch.width - LANES + lane < patch.columns ? -1 : 0;
    for (ptrdiff_t y = 0; y < job->rows; y += patch.rows) {
      patch.rows = ck_smaller(patch.room / patch.width, job->rows - y);
      patch.source = job->source + y * job->source_row + x;
      NAME(multiply_patch)(job, &patch, job->gradient + y * job->gradient_row + x);
    }
  }
}
