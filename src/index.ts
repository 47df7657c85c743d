export const name = "foi";
