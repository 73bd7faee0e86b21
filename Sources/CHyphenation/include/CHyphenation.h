#pragma once
#include <stdint.h>

/// A node of the trie of hyphenation patterns; the root is node 0.
///
/// `letters` has a bit for each of its children, the dot's lowest, then those of a to z; the children follow
/// each other in that order from the index `children` on. `values` is where the weights of the pattern that
/// ends here begin, one for each position from before its first letter to after its last; 0 where none ends.
struct hyphenation_node {
  uint32_t letters;
  uint32_t children;
  uint16_t values;
};

extern const struct hyphenation_node hyphenation_nodes[];
extern const uint8_t hyphenation_values[];

/// The child of a node for a small letter, or for anything else that for a dot; 0 where it has none.
static inline uint32_t hyphenation_child(uint32_t node, uint8_t letter) {
  uint32_t bit = letter < 'a' || letter > 'z' ? 1 : 2u << (letter - 'a');
  struct hyphenation_node parent = hyphenation_nodes[node];
  if (!(parent.letters & bit)) return 0;
  return parent.children + (uint32_t)__builtin_popcount(parent.letters & (bit - 1));
}

/// Where the weights of the pattern that ends at a node begin; 0 where none does.
static inline uint16_t hyphenation_values_of(uint32_t node) { return hyphenation_nodes[node].values; }

static inline uint8_t hyphenation_value_at(uint32_t index) { return hyphenation_values[index]; }
