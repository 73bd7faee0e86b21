#pragma once
#include <stdint.h>

/// A node of the trie of hyphenation patterns; the root is node 0.
///
/// `children` is the index of its first child, 0 where it has none; siblings follow each other up
/// to the one marked `is_last`. `values` is where the weights of the pattern that ends here begin,
/// one for each position from before its first letter to after its last; 0 where none ends.
struct hyphenation_node {
  uint8_t letter;
  uint8_t is_last;
  uint16_t values;
  uint32_t children;
};

extern const struct hyphenation_node hyphenation_nodes[];
extern const uint8_t hyphenation_values[];

static inline struct hyphenation_node hyphenation_node_at(uint32_t index) {
  return hyphenation_nodes[index];
}

/// The child of the root for a small letter, or for anything else that for a dot; the root has one for each.
static inline struct hyphenation_node hyphenation_root(uint8_t letter) {
  return hyphenation_nodes[letter < 'a' || letter > 'z' ? 1 : 2 + letter - 'a'];
}

static inline uint8_t hyphenation_value_at(uint32_t index) { return hyphenation_values[index]; }
