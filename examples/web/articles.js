/** Two invented reports of one day, for the examples. */

export const a = {
  source: 'The Harbour Courier',
  lang: 'en-GB',
  text: `Ferry back in service after three weeks

The ferry to Ostrel sails again from Monday. “We have checked every bolt, and we would put our own families on board,” said the company's director, Marta Velin.

Repairs had cost 240,000 crowns, she told reporters at the quay. The island's 1,200 people had been supplied by fishing boats.`,
};

export const b = {
  source: 'Northway News',
  lang: 'en-US',
  text: `Islanders cheer as Ostrel gets its ferry back

Repairs had cost 420,000 crowns, director Marta Velin told reporters at the quay.

“We have checked every bolt,” she said, “and we would put our own families on board.” The first boat leaves on Monday at six.`,
};
