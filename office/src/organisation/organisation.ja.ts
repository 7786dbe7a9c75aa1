export const organisationJa = {
  station: '警察署',
};
