import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { titleOf } from '../../../ledger/act-titles.ts';
import type { Endpoint } from '../../contract/endpoint.ts';
import { EndpointArticle } from './endpoint-article.tsx';
import { features } from './features.ts';
import { FieldList } from './field-list.tsx';
import { openApi, whoMayCall, type OpenApi } from './openapi.ts';

/** Addresses of what the page asks for. */
interface Assets {
  readonly style: string;
  readonly icon: string;
}

/** The page that shows every door to people, as an HTML document. Made once: it says the same to everyone. */
export function referencePage(assets: Assets): string {
  return `<!doctype html>\n${renderToStaticMarkup(<Reference document={openApi()} assets={assets} />)}\n`;
}

function Reference({
  document,
  assets,
}: {
  readonly document: OpenApi;
  readonly assets: Assets;
}): ReactElement {
  const { schemas } = document.components;
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>接口说明 - 政府信息公开平台</title>
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={assets.style} />
      </head>
      <body>
        <a className="skip" href="#main">
          跳到主要内容
        </a>
        <header>
          <p>
            <a href="/">政府信息公开平台</a>
          </p>
        </header>
        <div className="columns">
          <nav aria-label="接口目录">
            <Contents />
          </nav>
          <main id="main" tabIndex={-1}>
            <h1>接口说明</h1>
            <Introduction />
            {features.map(({ id, title, endpoints }) => (
              <section key={id} aria-labelledby={`part-${id}`}>
                <h2 id={`part-${id}`}>{title}</h2>
                {Object.entries(endpoints).map(([name, endpoint]) => (
                  <EndpointArticle
                    key={name}
                    name={name}
                    endpoint={endpoint}
                    whoMay={whoMayCall(endpoint.access)}
                    records={(endpoint.acts ?? []).map(titleOf)}
                    operation={operationOf(document, endpoint)}
                    schemas={schemas}
                  />
                ))}
              </section>
            ))}
            <section aria-labelledby="part-shared">
              <h2 id="part-shared">共用的内容</h2>
              {Object.entries(schemas).map(([name, schema]) => (
                <article key={name} aria-labelledby={`shared-${name}`}>
                  <h3 id={`shared-${name}`}>
                    <code>{name}</code>
                  </h3>
                  <FieldList schema={schema} label={`${name}的各项`} />
                </article>
              ))}
            </section>
          </main>
        </div>
      </body>
    </html>
  );
}

function operationOf(document: OpenApi, { path, method }: Endpoint) {
  const operation = document.paths[path]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`no operation for ${method} ${path}`);
  return operation;
}

function Contents(): ReactElement {
  return (
    <ul>
      {features.map(({ id, title, endpoints }) => (
        <li key={id}>
          <a href={`#part-${id}`}>{title}</a>
          <ul>
            {Object.entries(endpoints).map(([name, { summary }]) => (
              <li key={name}>
                <a href={`#${name}`}>{summary.split(/[；，]/u, 1)[0]}</a>
              </li>
            ))}
          </ul>
        </li>
      ))}
      <li>
        <a href="#part-shared">共用的内容</a>
      </li>
    </ul>
  );
}

function Introduction(): ReactElement {
  return (
    <>
      <p>
        工作台用的全部接口都在这里，别的程序也可以用。机器读的说明在
        <a href="/api/openapi.json">/api/openapi.json</a>（OpenAPI 3.1）。
      </p>
      <ul>
        <li>
          先用<code>POST /api/sign-in</code>登录，以后的请求带着得到的Cookie。
        </li>
        <li>
          有改动的请求（GET以外）要在请求头<code>x-csrf-token</code>里带上<code>GET /api/session</code>给出的
          <code>csrfToken</code>。
        </li>
        <li>请求和回答都是JSON。多写一个没有的栏目，整个请求不办。</li>
        <li>
          办事的请求带<code>actId</code>，由调用方生成（UUIDv7）。断网后用同一个编号再发一次，只办一次。
        </li>
        <li>
          没有办成时，回答是<a href="#shared-Problem">Problem</a>
          ，里面有一句中文说明，有时还有要改的栏目和依据。
        </li>
        <li>别的单位的内容，和没有的内容回答一样：404。</li>
      </ul>
    </>
  );
}
