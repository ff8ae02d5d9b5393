/** A whole number with a comma between thousands; Intl would take longer to load than a small file to convert. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
