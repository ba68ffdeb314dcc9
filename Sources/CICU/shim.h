// Intentionally empty: the module exists for its link lines and its pkg-config name.
