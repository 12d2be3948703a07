import type { Message } from "./index.ts"
import type { tasksEn } from "./tasks.en.ts"

/** Long work in the background, in Indonesian. */
export const tasksId: { [Name in keyof typeof tasksEn]: Message } = {
  "task.state.waiting": "Menunggu giliran",
  "task.state.running": "Sedang berjalan",
  "task.state.done": "Selesai",
  "task.state.stopped": "Dihentikan",
  "task.state.failed": "Terputus",
  "task.state.undoing": "Sedang diurungkan",
  "task.state.undone": "Sudah diurungkan",
  "task.progress": "{done} dari {total}",
  "task.rows": "{count} baris",
  "task.so_far": "{count} baris sejauh ini",
  "task.count.done": "Selesai: {count}",
  "task.count.unchanged": "Sudah sesuai: {count}",
  "task.count.written": "Di dalam file: {count}",
  "task.count.refused": "Ditolak: {count}",
  "task.count.undone": "Diurungkan: {count}",
  "task.count.undo_refused": "Tidak diurungkan: {count}",
  "task.failed_because": "Terputus.",
  "task.tried_again": "Dicoba lagi setelah gangguan.",
  "task.stop": "Hentikan",
  "task.restart": "Lanjutkan",
  "task.undo": "Urungkan",
  "task.undo_sure":
    "{count} perubahan diurungkan. Yang sudah diubah orang sejak itu tetap seperti sekarang, dan disebutkan di sini.",
  "task.stopped": "Dihentikan. Yang sudah selesai tetap selesai.",
  "task.restarted": "Dilanjutkan.",
  "task.undoing": "Sedang diurungkan.",
  "task.file": "Simpan file {name}",
  "task.refused_rows": "Yang ditolak",
  "task.undo_refused_rows": "Yang tidak diurungkan",
  "task.row": "{name}: {reason}",
}
