/** Of so many objectives rows are asked at a time: an answer is ready before anyone waits for another. */
export const OBJECTIVES_AT_ONCE = 200;
