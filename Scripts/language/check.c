#define main train_main
#include "train.c"
#undef main
// check MODEL BITS < lines "id \t class \t text": prints id, class, answer, scores.
int main(int argc, char **argv) {
  bits = atoi(argv[2]);
  size_t buckets = (size_t)1 << bits;
  int8_t *w = malloc(buckets * CLASSES);
  FILE *f = fopen(argv[1], "rb");
  if (fread(w, 1, buckets * CLASSES, f) == 0) return 1;
  static char line[1 << 16];
  static uint8_t folded[1 << 17];
  static uint32_t found[MAX_FEATURES];
  while (fgets(line, sizeof line, stdin)) {
    char *c = strchr(line, '\t'); *c++ = 0;
    char *t = strchr(c, '\t'); *t++ = 0;
    t[strcspn(t, "\n")] = 0;
    size_t m = fold((uint8_t *)t, strlen(t), folded), k = features(folded, m, found);
    int s[2] = {0, 0};
    for (size_t i = 0; i < k; i++) s[0] += w[found[i] * 2], s[1] += w[found[i] * 2 + 1];
    printf("%s\t%s\t%s\t%d\t%d\t%s\n", line, c, s[0] >= s[1] ? (s[0] >= 0 ? "en" : "other") : s[1] >= 0 ? "fr" : "other", s[0], s[1], t);
  }
}
