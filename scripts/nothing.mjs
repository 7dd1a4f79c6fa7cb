// Stands in the build for what browsers have by themselves.
export {}
