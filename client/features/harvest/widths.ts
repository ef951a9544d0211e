/** From this width on pile, clusters and poster stand side by side; below they are tabs. */
export const wideBoard = 1100
