// Trains the language model: a linear classifier (English, French, other) over hashed byte n-grams, words and pairs of words.
//   cc -O3 -o train train.c -lm && train SENTENCES.tsv MODEL [STEPS] [BITS]
// The features here and in Sources/OutageNews/Text/LanguageModel.swift must stay the same (a test compares known texts).
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CLASSES = 2, MAX_FEATURES = 20000 };
static int bits = 17;
static float *weights, *squares;

static uint64_t seed = 88172645463325252ull;
static uint64_t next(void) { seed ^= seed << 13; seed ^= seed >> 7; seed ^= seed << 17; return seed; }
static double uniform(void) { return (double)(next() >> 11) / 9007199254740992.0; }

// MARK: features

static uint32_t slot(uint32_t hash) { return (hash * 2654435769u) >> (32 - bits); }

/// Folds a text to words separated by single spaces, with a space at both ends.
static size_t fold(const uint8_t *s, size_t n, uint8_t *out) {
  size_t m = 0;
  out[m++] = ' ';
  for (size_t i = 0; i < n; i++) {
    uint8_t b = s[i], c = ' ';
    if (b >= 'a' && b <= 'z') c = b;
    else if (b >= 'A' && b <= 'Z') c = b + 32;
    else if (b == '\'') c = '\'';
    else if (b == 0xE2 && i + 2 < n && s[i + 1] == 0x80) { c = s[i + 2] == 0x99 ? '\'' : ' '; i += 2; }
    else if (b == 0xC2 && i + 1 < n) { i += 1; }
    else if (b == 0xC3 && i + 1 < n) { out[m++] = b; i += 1; c = s[i]; if (c <= 0x9E && c != 0x97) c += 32; }
    else if (b == 0xC5 && i + 1 < n) { out[m++] = b; i += 1; c = s[i] == 0x92 ? 0x93 : s[i]; }
    else if (b >= 0x80) c = b;
    if (c == '\'' && out[m - 1] == ' ') continue;
    if (c == ' ' && out[m - 1] == ' ') continue;
    out[m++] = c;
  }
  if (out[m - 1] != ' ') out[m++] = ' ';
  return m;
}

static size_t features(const uint8_t *t, size_t m, uint32_t *out) {
  size_t n = 0;
  uint32_t last = 0;
  for (size_t start = 0; start + 1 < m;) {
    size_t end = start + 1;
    while (t[end] != ' ') end++;
    uint32_t word = 2166136261u;
    for (size_t i = start; i <= end; i++) {
      uint32_t h = 2166136261u;
      for (size_t k = i; k <= end && k < i + 5; k++) {
        h = (h ^ t[k]) * 16777619u;
        if (k > i && n < MAX_FEATURES) out[n++] = slot(h);
      }
      word = (word ^ t[i]) * 16777619u;
    }
    if (n + 2 < MAX_FEATURES) {
      out[n++] = slot(word ^ 0x5bd1e995u);
      out[n++] = slot(word * 31u + last);
    }
    last = word;
    start = end;
  }
  return n;
}

// MARK: texts

typedef struct { char name[4]; char **rows; size_t count, room, size; double share; int label; } language;
static language languages[200];
static int language_count;
static char **gold[200];
static size_t gold_count[200];

static language *named(const char *name) {
  for (int i = 0; i < language_count; i++)
    if (!strcmp(languages[i].name, name)) return &languages[i];
  language *l = &languages[language_count++];
  strncpy(l->name, name, 3);
  l->label = !strcmp(name, "en") ? 0 : !strcmp(name, "fr") ? 1 : 2;
  return l;
}

static void load(const char *path) {
  FILE *f = fopen(path, "r");
  static char line[1 << 20];
  while (fgets(line, sizeof line, f)) {
    char *source = strchr(line, '\t');
    if (!source) continue;
    *source++ = 0;
    char *text = strchr(source, '\t');
    if (!text) continue;
    *text++ = 0;
    text[strcspn(text, "\n")] = 0;
    language *l = named(line);
    if (l->count == l->room) l->rows = realloc(l->rows, (l->room = l->room * 2 + 1024) * sizeof *l->rows);
    l->rows[l->count++] = strdup(text);
    l->size += strlen(text);
    if (!strcmp(source, "gold")) {
      size_t g = (size_t)(l - languages);
      if (gold_count[g] % 1024 == 0) gold[g] = realloc(gold[g], (gold_count[g] + 1024) * sizeof(char *));
      gold[g][gold_count[g]++] = l->rows[l->count - 1];
    }
  }
  fclose(f);
  // How often each language stands for "other": the more alike, the more often.
  const char *near = " es it pt ca ro nl de sv da nb nn no af gl oc ht ast fur wa sc an cy ga pl tr id ms fi hu cs eu tl lb br sw li nds ";
  double sum = 0;
  for (int i = 0; i < language_count; i++) {
    language *l = &languages[i];
    char key[8];
    snprintf(key, sizeof key, " %s ", l->name);
    l->share = l->label < 2 ? 0 : pow((double)l->size, 0.45) * (strstr(near, key) ? 3 : 1);
    sum += l->share;
  }
  for (int i = 0; i < language_count; i++) languages[i].share /= sum;
}

static language *pick(double others) {
  double r = uniform();
  if (r < (1 - others) / 2) return named("en");
  if (r < 1 - others) return named("fr");
  double left = uniform();
  language *l = NULL;
  for (int i = 0; i < language_count; i++) {
    l = &languages[i];
    if ((left -= l->share) < 0 && l->share > 0) break;
  }
  return l;
}

/// A random word of at least four bytes, as a name from elsewhere.
static size_t stranger(uint8_t *out) {
  for (int tries = 0; tries < 20; tries++) {
    language *l = pick(0.6);
    const char *row = l->rows[next() % l->count];
    size_t n = strlen(row), i = next() % n;
    while (i > 0 && row[i - 1] != ' ') i--;
    size_t k = 0;
    while (row[i + k] && row[i + k] != ' ') k++;
    if (k < 4 || k > 24) continue;
    memcpy(out, row + i, k);
    return k;
  }
  return 0;
}

static double share = 0.2;
static float decay = 2e-5f;
static double strangers = 0.12, others = 0.3, dropped = 0.3;

static size_t sample(uint8_t *out, int *label) {
  language *l = pick(others);
  *label = l->label;
  size_t want = (size_t)(10 * pow(14, uniform())), n = 0;
  size_t g = (size_t)(l - languages);
  int news = gold_count[g] && uniform() < (l->label < 2 ? share : 0.12);
  while (n < want * 2 && n < 3000) {
    const char *row = news ? gold[g][next() % gold_count[g]] : l->rows[next() % l->count];
    size_t k = strlen(row);
    if (k > 2000) k = 2000;
    memcpy(out + n, row, k);
    n += k;
    out[n++] = ' ';
    if (uniform() < 0.5) break;
  }
  // A window of about `want` bytes that begins and ends at spaces.
  size_t from = n > want ? next() % (n - want) : 0;
  while (from > 0 && out[from - 1] != ' ') from--;
  size_t to = from + want < n ? from + want : n;
  while (to < n && out[to] != ' ') to++;
  memmove(out, out + from, to - from);
  n = to - from;
  // Long words become names from elsewhere, so that the small words decide.
  static uint8_t changed[16384];
  size_t m = 0;
  for (size_t i = 0; i < n;) {
    size_t k = i;
    while (k < n && out[k] != ' ') k++;
    size_t new = k - i >= 5 && uniform() < strangers ? stranger(changed + m) : 0;
    if (new == 0) { memcpy(changed + m, out + i, k - i); new = k - i; }
    m += new;
    if (k < n) changed[m++] = ' ', k++;
    i = k;
    if (m > 8000) break;
  }
  memcpy(out, changed, m);
  n = m;
  double change = uniform();
  if (change < 0.06) {  // capitals without accents
    static const char plain[] = "AAAAAAACEEEEIIIIDNOOOOO*OUUUUYTsAAAAAAACEEEEIIIIDNOOOOO/OUUUUYTY";
    size_t m = 0;
    for (size_t i = 0; i < n; i++) {
      if (out[i] == 0xC3 && i + 1 < n) { i++; out[m++] = (uint8_t)plain[out[i] & 63]; }
      else out[m++] = out[i];
    }
    n = m;
  }
  return n;
}

int main(int argc, char **argv) {
  if (argc < 3) return 64;
  long steps = argc > 3 ? atol(argv[3]) : 3000000;
  if (argc > 4) bits = atoi(argv[4]);
  if (getenv("STRANGERS")) strangers = atof(getenv("STRANGERS"));
  if (getenv("OTHERS")) others = atof(getenv("OTHERS"));
  if (getenv("DROPPED")) dropped = atof(getenv("DROPPED"));
  if (getenv("SHARE")) share = atof(getenv("SHARE"));
  if (getenv("DECAY")) decay = (float)atof(getenv("DECAY"));
  load(argv[1]);
  size_t buckets = (size_t)1 << bits;
  weights = calloc(buckets * CLASSES, sizeof *weights);
  squares = calloc(buckets * CLASSES, sizeof *squares);
  static uint8_t text[16384], folded[32768];
  static uint32_t found[MAX_FEATURES];
  double loss = 0;
  long right = 0;
  for (long step = 1; step <= steps; step++) {
    int label;
    size_t n = sample(text, &label), m = fold(text, n, folded), k = features(folded, m, found);
    float score[3] = {0, 0, 0};
    size_t kept = 0;
    for (size_t i = 0; i < k; i++)
      if (uniform() >= dropped) found[kept++] = found[i];
    k = kept;
    for (size_t i = 0; i < k; i++)
      for (int c = 0; c < CLASSES; c++) score[c] += weights[found[i] * CLASSES + c];
    float scale = 1.0f / 16;
    float top = fmaxf(score[0], fmaxf(score[1], 0)), sum = 0, p[3];
    for (int c = 0; c < 3; c++) sum += p[c] = expf((score[c] - top) * scale);
    for (int c = 0; c < 3; c++) p[c] /= sum;
    loss -= log(p[label] + 1e-9);
    int best = score[0] >= score[1] ? (score[0] >= 0 ? 0 : 2) : (score[1] >= 0 ? 1 : 2);
    right += best == label;
    float rate = 8.0f * (1 - (float)step / steps) + 0.2f;
    for (int c = 0; c < CLASSES; c++) {
      float g = (p[c] - (c == label));
      if (fabsf(g) < 0.002f) continue;
      for (size_t i = 0; i < k; i++) {
        size_t w = (size_t)found[i] * CLASSES + c;
        float gradient = g + decay * weights[w];
        squares[w] += gradient * gradient;
        weights[w] -= rate * gradient / sqrtf(squares[w] + 1.0f);
      }
    }
    if (step % (steps / 10) == 0) {
      fprintf(stderr, "%ld loss %.4f right %.4f\n", step, loss / (steps / 10), (double)right / (steps / 10));
      loss = 0; right = 0;
    }
  }
  FILE *f = fopen(argv[2], "wb");
  size_t clipped = 0, zero = 0;
  for (size_t i = 0; i < buckets * CLASSES; i++) {
    float w = weights[i];
    int q = (int)lrintf(w);
    if (q > 127) q = 127, clipped++;
    if (q < -127) q = -127, clipped++;
    zero += q == 0;
    fputc((int8_t)q & 255, f);
  }
  fclose(f);
  fprintf(stderr, "clipped %zu, zero %zu of %zu\n", clipped, zero, buckets * CLASSES);
}
