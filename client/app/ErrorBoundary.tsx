import { Component, type ReactNode } from 'react'
import { FailurePage } from './FailurePage.tsx'

interface ErrorBoundaryState {
  readonly failure: unknown
}

/** Catches what a page throws while rendering, chunks that cannot be loaded included. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: undefined }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failure: error ?? new Error('Something was thrown that is no error') }
  }

  override render() {
    if (this.state.failure !== undefined) return <FailurePage failure={this.state.failure} />
    return this.props.children
  }
}
