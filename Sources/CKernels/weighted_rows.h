/* The kernel of weighted rows, in the vectors of the file that includes this. */

/* Writes the first cells of a row, the given number of columns apart. */
TARGET static __attribute__((noinline)) void NAME(scatter)(
    const float *cells, float *result, ptrdiff_t apart, ptrdiff_t count) {
  for (ptrdiff_t x = 0; x < count; x++) result[x * apart] = cells[x];
}

/*
 * One tile: a few channels by a few vectors of columns, in all rows. Its sums stay in registers
 * over all taps, and each vector of cells is read once for all channels.
 */
TARGET INLINE void NAME(add_tile)(
    const ck_weighted_rows *job, ptrdiff_t column, const int channels, const int vectors) {
  for (ptrdiff_t y = 0; y < job->rows; y++) {
    VECTOR sum[MOST_CHANNELS][MOST_VECTORS];
    UNROLLED for (int m = 0; m < channels; m++)
      UNROLLED for (int v = 0; v < vectors; v++) sum[m][v] = SPLAT(job->bias ? job->bias[m] : 0);

    const float *source = job->source + y * job->source_row + column;
    const float *weight = job->weight;
    for (ptrdiff_t t = 0; t < job->taps; t++, weight += channels) {
      const float *row = source + job->offset[t];
      VECTOR cells[MOST_VECTORS];
      UNROLLED for (int v = 0; v < vectors; v++) cells[v] = LOAD(row + v * LANES);
      UNROLLED for (int m = 0; m < channels; m++)
        UNROLLED for (int v = 0; v < vectors; v++) sum[m][v] += cells[v] * weight[m];
    }

    const ptrdiff_t apart = job->result_column, left = job->columns - column;
    float *result = job->result + y * job->result_row + column * apart;
    UNROLLED for (int m = 0; m < channels; m++, result += job->result_channel)
      if (apart == 1 && left >= vectors * LANES) {
        UNROLLED for (int v = 0; v < vectors; v++) STORE(result + v * LANES, sum[m][v]);
      } else {
        float cells[MOST_VECTORS * LANES];
        UNROLLED for (int v = 0; v < vectors; v++) STORE(cells + v * LANES, sum[m][v]);
        NAME(scatter)(cells, result, apart, ck_smaller(left, vectors * LANES));
      }
  }
}

/* The widest tile whose sums, cells and factor fit into sixteen registers, by channels. */
static const int NAME(most_vectors)[] = {0, 8, 4, 3, 2, 2, 2};

/* Makes the tile of a size known to the compiler, which then keeps its sums in registers. */
TARGET static void NAME(add_tile_of)(
    const ck_weighted_rows *job, ptrdiff_t column, ptrdiff_t vectors) {
#define TILE(m, v) case m * 10 + v: NAME(add_tile)(job, column, m, v); break;
  switch (job->channels * 10 + vectors) {
    TILE(1, 1) TILE(1, 2) TILE(1, 3) TILE(1, 4) TILE(1, 5) TILE(1, 6) TILE(1, 7) TILE(1, 8)
    TILE(2, 1) TILE(2, 2) TILE(2, 3) TILE(2, 4)
    TILE(3, 1) TILE(3, 2) TILE(3, 3)
    TILE(4, 1) TILE(4, 2)
    TILE(5, 1) TILE(5, 2)
    TILE(6, 1) TILE(6, 2)
  }
#undef TILE
}

/* Cuts the columns into tiles. */
TARGET void NAME(ck_add_rows)(const ck_weighted_rows *job) {
  ptrdiff_t left = ck_parts(job->columns, LANES);
  for (ptrdiff_t column = 0; left > 0;) {
    const ptrdiff_t vectors = ck_share(left, NAME(most_vectors)[job->channels]);
    NAME(add_tile_of)(job, column, vectors);
    column += vectors * LANES;
    left -= vectors;
  }
}
