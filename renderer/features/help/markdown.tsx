import { lexer, type Token, type Tokens } from 'marked';
import { Fragment, type ReactNode } from 'react';
import styles from './help.module.css';

/**
 * Draws the markdown of the guide as React elements: headings, paragraphs, lists, code, stress. No HTML of the text is ever put in
 * the page; a mark it does not know shows its words.
 */
export function Markdown({ children }: { readonly children: string }) {
  return <div className={styles.text}>{drawn(lexer(children))}</div>;
}

function drawn(tokens: readonly Token[] | undefined): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the text of a chapter never changes.
  return tokens?.map((token, index) => <Fragment key={index}>{drawnOne(token)}</Fragment>);
}

function drawnOne(token: Token): ReactNode {
  switch (token.type) {
    case 'heading':
      return token.depth === 1 ? <h2>{drawn(token.tokens)}</h2> : <h3>{drawn(token.tokens)}</h3>;
    case 'paragraph':
      return <p>{drawn(token.tokens)}</p>;
    case 'list':
      return drawnList(token as Tokens.List);
    case 'strong':
      return <strong>{drawn(token.tokens)}</strong>;
    case 'em':
      return <em>{drawn(token.tokens)}</em>;
    case 'codespan':
      return <kbd>{token.text}</kbd>;
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
        <pre tabIndex={0}>
          <code>{token.text}</code>
        </pre>
      );
    case 'space':
      return null;
    default:
      return 'tokens' in token && token.tokens !== undefined ? drawn(token.tokens) : wordsOf(token);
  }
}

function drawnList({ ordered, items }: Tokens.List): ReactNode {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List>
      {items.map((item) => (
        <li key={item.raw}>{drawn(item.tokens)}</li>
      ))}
    </List>
  );
}

const wordsOf = (token: Token) => ('text' in token ? String(token.text) : token.raw);
